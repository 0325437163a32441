import { common, named, readLanguage } from '../content/language-tag.ts'
import { type Choice, searchable } from './choice.ts'

/** Languages of news sites by their names, in English and in themselves, and by their tags; of those with one name the usual one first. */
export const languages = (): Choice[] =>
  [...new Set(['en', 'zh-CN', ...common])].map((value) => {
    const [own, english] = [nameOf(value, value), nameOf(value, 'en')]
    const label = own === english ? own : `${own}, ${english}`
    return { value, label: `${label} [${value}]`, words: [english, own, value, ...(otherNames[value] ?? [])] }
  })

/** The tag of a language that is written as a tag, or by its name; undefined when there is none. */
export function languageOf(text: string): string | undefined {
  const tag = readLanguage(text.replaceAll('_', '-'))
  if (tag !== undefined) return tag
  const other = Object.entries(otherNames).find(([, names]) => names.includes(searchable(text)))
  return other?.[0] ?? named(text)
}

const nameOf = (tag: string, language: string) => new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag

/** Names that say less than a tag does: most sites in Chinese are written as in China. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'zh-CN': ['chinese', 'mandarin', '中文', '汉语', '普通话'],
  fa: ['farsi'],
  'zh-HK': ['cantonese', '粤语'],
}
