import type { FoundSection } from './model.ts'

/**
 * The folders directly below the content that are languages, as sections in their languages. There are none where only one
 * folder has such a name: it can mean anything else.
 */
export function languageFolders(posts: readonly string[]): Record<string, FoundSection> {
  const folders = [...new Set(posts.map((path) => path.split('/')[0] ?? ''))].sort()
  const languages = folders.flatMap((folder): [string, FoundSection][] => {
    const language = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(folder) ? tagOf(folder) : undefined
    const title = language && new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(language)
    return language && title ? [[folder, { title, language }]] : []
  })
  return languages.length > 1 ? Object.fromEntries(languages) : {}
}

function tagOf(folder: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(folder.replace('_', '-'))[0]
  } catch {
    return undefined
  }
}
