import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import type { ArticleHead, Locate, SourceFile } from '../model.ts'
import { split } from './front-matter.ts'
import type { Content } from './read.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** Finds the place of a key in the front matter. It reads the file again: few articles have a finding. */
export function keyPositions(content: Content): Locate {
  let last: { path: string; yaml: YamlText } | undefined
  return (entry, key, ...path) => {
    if (last?.path !== entry.path) last = { path: entry.path, yaml: split(unchanged(entry, 'head', content)).yaml }
    const place = locate(last.yaml, [key, ...path])
    const twin = twins[String(key)]
    return place.line === 1 && twin !== undefined ? locate(last.yaml, [twin]) : place // line 1 opens the front matter
  }
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
