import { type FindingLanguage, findingLanguages } from './index.ts'

/**
 * The language of findings for a reader of a page, by the languages that his browser asks for; English if there is none of them.
 * @see RFC 9110 §12.5.4, Accept-Language
 */
export function languageOf(acceptLanguage: string | undefined): FindingLanguage {
  const asked = (acceptLanguage ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((one) => one.trim())
      const quality = parameters.find((one) => one.startsWith('q='))
      return { language: known(tag), quality: quality === undefined ? 1 : Number(quality.slice(2)) }
    })
    .filter(({ language, quality }) => language !== undefined && quality > 0)
    .sort((one, other) => other.quality - one.quality)
  return asked[0]?.language ?? 'en'
}

/**
 * The language of findings in a terminal, by its locale. `LANGUAGE` is a list of what its user reads, best first, unless the locale
 * is that of programs.
 * @see POSIX.1-2017 §8.2; GNU gettext, "The LANGUAGE variable"
 */
export function languageOfTerminal(variables: Readonly<Record<string, string | undefined>>): FindingLanguage {
  const { LC_ALL, LC_MESSAGES, LANG, LANGUAGE } = variables
  const locale = LC_ALL || LC_MESSAGES || LANG || 'C'
  if (/^(?:C|POSIX)(?:\.|$)/.test(locale)) return 'en'
  return (
    (LANGUAGE || locale)
      .split(':')
      .map(known)
      .find((one) => one !== undefined) ?? 'en'
  )
}

/** The language of `zh-Hans-CN` or `zh_CN.UTF-8`, if findings can be read in it. */
const known = (tag: string): FindingLanguage | undefined =>
  findingLanguages.find((one) => one === tag.toLowerCase().split(/[-_.@]/, 1)[0])
