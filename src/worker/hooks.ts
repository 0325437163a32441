import { type Checked, type Diagnostic, isFaulty } from '../diagnostic.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import { atArticle, atFile, hintOf } from '../hooks/fault.ts'
import type { HooksFile, HooksSource } from '../hooks/find.ts'
import type { HookName } from '../hooks/model.ts'
import { limits } from '../limits.ts'
import type { GivenUp, HooksFacts } from './message.ts'
import type { Workers } from './pool.ts'

/** The hooks of a build, and what they say of themselves. */
export type OpenHooks = {
  /** What workers load; undefined where the hooks are code of this process. */
  file?: HooksFile | undefined
  facts: HooksFacts
  /** Changes with everything that is known to change what they make. */
  key: string | undefined
  /** What was found in them, all of which may be published. */
  diagnostics: Diagnostic[]
}

/**
 * Lets one worker load the hooks, before an article is read: a file that cannot be loaded is one finding. This process never loads it.
 * @throws Error when the file has changed meanwhile; the signal's reason when it is aborted
 */
export async function openHooks(
  source: HooksSource,
  { folder, workers, cacheKey }: { folder: string; workers: Workers; cacheKey: string | undefined },
): Promise<Checked<OpenHooks>> {
  const file = 'file' in source ? source.file : undefined
  workers.begin({ folder, sections: new Map(), permalinks: new Map(), hooks: file }, 1)
  const answer = await workers.ask({ kind: 'hooks' })
  if (answer.kind === 'changed') throw changedMeanwhile(`"${answer.file}" changed while the build ran`)
  if (answer.kind === 'given up') return { diagnostics: [givenUpFile(answer, file)] }
  if (answer.kind !== 'hooks') return { diagnostics: [unexpectedIn(faultIn(answer), file?.name ?? 'hooks', file)] }
  const { value: facts, diagnostics } = answer
  if (!facts || isFaulty(diagnostics, ['error'])) return { diagnostics }
  const own = file ? JSON.stringify([file.digest, facts.version, cacheKey]) : cacheKey
  return { value: { file, facts, key: own, diagnostics }, diagnostics }
}

/** What a worker says that could not do a task. */
export const faultIn = (answer: { kind: string; fault?: string }): string =>
  answer.fault ?? `A worker answered with "${answer.kind}".`

const givenUpFile = (answer: GivenUp, file: HooksFile | undefined): Diagnostic =>
  atFile({ hook: 'file', message: whyGivenUp(answer), at: undefined }, file?.name ?? 'hooks')

/** The finding at an article for which a hook was given up. */
export const givenUpIn = (answer: GivenUp, article: string, file: HooksFile | undefined): Diagnostic =>
  atArticle(
    { hook: 'hook' in answer ? answer.hook : undefined, message: whyGivenUp(answer), at: undefined },
    article,
    file?.name,
  )

/** The finding for an article that could not be made although no hook has failed: without hooks it is known whose fault that is. */
export const unexpectedIn = (fault: string, article: string, file: HooksFile | undefined): Diagnostic => ({
  ...{ file: article, line: 1, column: 1, rule: 'hook' },
  message: `The article could not be made with these hooks: "${fault.split('\n', 1)[0]?.slice(0, 200)}".`,
  hint: `${hintOf(file?.name)} If it is the same without them, this is a bug in Feedwright; please report it.`,
})

function whyGivenUp({ reason }: GivenUp): string {
  if (reason === 'time') return `it takes more than ${limits.renderMilliseconds / 1000} seconds`
  if (reason === 'memory') return `it takes more than ${limits.renderMegabytes} megabytes of memory`
  return 'it ended the process in which it ran'
}

/** Whether a task was given up because of a hook. */
export const isOfHook = (answer: GivenUp): answer is GivenUp & { hook?: HookName } =>
  answer.reason === 'exit' || ('hook' in answer && answer.hook !== undefined)

/** The finding that stands for all articles that were not tried. */
export const notTried = (file: HooksFile | undefined): Diagnostic => ({
  ...{ file: file?.name ?? 'hooks', line: 1, column: 1, rule: 'hook' },
  message: `Hooks did not end for ${limits.hooksGivenUp} articles, so the others were not tried.`,
  hint: hintOf(file?.name),
})

/** What was found in the hooks themselves, and that some articles were not tried. */
export const foundInHooks = (hooks: OpenHooks | undefined, results: readonly { isNotTried?: true }[]): Diagnostic[] => [
  ...(hooks?.diagnostics ?? []),
  ...(results.some(({ isNotTried }) => isNotTried) ? [notTried(hooks?.file)] : []),
]
