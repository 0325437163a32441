import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import type { ArticleHead, Locate, SourceFile } from '../model.ts'
import { split } from './front-matter.ts'
import type { Content } from './read.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** Finds keys of front matter; reads the file again for it, since few articles ever have a finding. */
export function keyPositions(content: Content): Locate {
  let last: { path: string; yaml: YamlText } | undefined
  return (entry, key, ...path) => {
    if (last?.path !== entry.path) last = { path: entry.path, yaml: split(unchanged(entry, 'head', content)).yaml }
    const place = locate(last.yaml, [key, ...path])
    const twin = twins[String(key)]
    return place.line === 1 && twin !== undefined ? locate(last.yaml, [twin]) : place // line 1 opens the front matter
  }
}

/** Of two dates that are one there is only one key. */
const twins: Record<string, string> = { date: 'updated', updated: 'date' }

/**
 * The text of an article that has been read before.
 * @throws Error when somebody has written there meanwhile: an article is published as it was checked, or not at all
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
