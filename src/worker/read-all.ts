import type { ReadHead } from '../content/articles.ts'
import { type Content, fromFolder } from '../content/read.ts'
import { sectionFor } from '../content/section-of.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import { faultIn, givenUpIn, notTried, type OpenHooks, unexpectedIn } from './hooks.ts'
import type { Workers } from './pool.ts'

/** Reads the heads of articles in workers, where the hook "article" runs; undefined without such a hook: they are read here then. */
export function readingIn(
  workers: Workers,
  { folder, items }: Pick<Content, 'folder' | 'items'>,
  hooks: OpenHooks,
): ((sections: Parameters<typeof sectionFor>[0], articles: number) => ReadHead) | undefined {
  if (!hooks.facts.names.includes('article')) return undefined
  const { file } = hooks
  return (sections, articles) => {
    workers.begin({ ...fromFolder({ items, folder }), sections, permalinks: new Map(), hooks: file }, articles)
    let isReported = false
    return async ({ path, digest, file: name, stat, section }) => {
      const task = { kind: 'read', path, digest } as const
      const answer = await workers.ask(items ? () => ({ ...task, source: items.source(path) }) : task)
      if (answer.kind === 'changed') throw changedMeanwhile(`"${answer.file}" changed while the build ran`)
      if (answer.kind === 'given up' && answer.reason === 'not tried') {
        const diagnostics = isReported ? [] : [notTried(file)]
        isReported = true
        return { diagnostics }
      }
      if (answer.kind === 'given up') return { diagnostics: [givenUpIn(answer, name, file)] }
      if (answer.kind !== 'read') return { diagnostics: [unexpectedIn(faultIn(answer), name, file)] }
      if (!answer.file) return { diagnostics: answer.diagnostics }
      const { head, ...known } = answer.file
      return {
        known: { ...known, stat, head: head && { ...head, section: sectionFor(sections, { path, section }) } },
        diagnostics: [],
      }
    }
  }
}
