import type { Diagnostic } from '../diagnostic.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import type { ArticleHead, Locate, Position, SourceFile } from '../model.ts'
import { readFrontMatter, split } from './front-matter.ts'
import { hasKey } from './given.ts'
import { inItsWords } from './in-its-words.ts'
import { generatorOf, originOf } from './origin.ts'
import type { Content } from './read.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** Finds the place of a key in the front matter. It reads the file again: few articles have a finding. */
export function keyPositions(content: Content): Locate {
  let last: { path: string; yaml: YamlText } | undefined
  return (entry, key, ...path) => {
    if (last?.path !== entry.path) last = { path: entry.path, yaml: textOf(unchanged(entry, 'head', content), entry) }
    const place = locate(last.yaml, [key, ...path])
    const twin = twins[String(key)]
    return twin !== undefined && isMissing(last.yaml, place, [key, twin]) ? locate(last.yaml, [twin]) : place
  }
}

/** Whether a key is not there: line 1 opens the front matter. What code gave has no lines: there its twin must be there. */
const isMissing = (yaml: YamlText, { line }: Position, [key, twin]: [PropertyKey, string]): boolean =>
  yaml.language === 'code' ? !hasKey(yaml, key) && hasKey(yaml, twin) : line === 1

/** The front matter of an article, with the places of keys that have other names with a preset. */
function textOf(source: SourceFile, { section }: Partial<Pick<ArticleHead, 'section'>>): YamlText {
  const generator = section && generatorOf(section)
  const read = generator && readFrontMatter(source, [], generator).value
  return section && read ? originOf(source, section, read).yaml : split(source).yaml
}

/**
 * Findings about articles of another tool in its language (`in-its-words.ts`), whoever found them.
 */
export function inWordsOfEach(
  found: readonly Diagnostic[],
  heads: readonly ArticleHead[],
  content: Content,
): Diagnostic[] {
  const foreign = heads.filter(({ section }) => generatorOf(section))
  if (found.length === 0 || foreign.length === 0) return [...found]
  const byFile = new Map(foreign.map((head) => [content.name(head.path), head]))
  return found.flatMap((one) => {
    const head = byFile.get(one.file)
    return head ? inItsWords([one], textOf(unchanged(head, 'head', content), head), generatorOf(head.section)) : one
  })
}

/** An article may have only one of two dates, which is used for both, and has only one of two ids. */
const twins: Record<string, string> = { date: 'updated', updated: 'date', id: 'guid' }

/**
 * The text of an article that was read before.
 * @throws Error when the file has changed meanwhile: an article is published as it was checked, or not at all
 */
export function unchanged(
  { path, digest }: Pick<ArticleHead, 'path' | 'digest'>,
  part: 'head' | 'whole',
  content: Content,
): SourceFile {
  const { source } = content.text(path, part)
  if (source?.digest === digest) return source
  throw changedMeanwhile(`"${content.name(path)}" changed while it was read`)
}
