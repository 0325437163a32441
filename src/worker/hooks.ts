import type { Checked, Diagnostic } from '../diagnostic.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import { atFile, hintOf } from '../hooks/fault.ts'
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
  if (answer.kind !== 'hooks') throw new Error('fault' in answer ? answer.fault : 'The hooks were not loaded.')
  const { value: facts, diagnostics } = answer
  if (!facts) return { diagnostics }
  const own = file ? JSON.stringify([file.digest, facts.version, cacheKey]) : cacheKey
  return { value: { file, facts, key: own }, diagnostics }
}

const givenUpFile = (answer: GivenUp, file: HooksFile | undefined): Diagnostic =>
  atFile({ hook: 'file', message: whyGivenUp(answer), at: undefined }, file?.name ?? 'hooks')

/** The finding at an article for which a hook was given up. */
export const givenUpIn = (answer: GivenUp, article: string, file: HooksFile | undefined): Diagnostic => ({
  ...{ file: article, line: 1, column: 1, rule: 'hook' },
  message: `The hook ${nameOf(answer)} did not work for this article: ${whyGivenUp(answer)}.`,
  hint: hintOf(file?.name),
})

const nameOf = (answer: GivenUp): string => `"${'hook' in answer && answer.hook ? answer.hook : 'file'}"`

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
