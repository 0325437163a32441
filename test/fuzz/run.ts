import { readFileSync, rmSync } from 'node:fs'
import fc from 'fast-check'
import { build, check } from '../../src/build.ts'
import { severity } from '../../src/diagnostic.ts'
import type { Outcome } from '../../src/edition/outcome.ts'
import type { Position } from '../../src/model.ts'
import { report } from '../../src/report.ts'
import { folder, site } from '../folder.ts'
import { build as buildHere, check as checkHere } from '../here.ts'
import { articleText } from './article.ts'
import { judge } from './judge.ts'

/** How many of a batch of articles were published, and what went wrong, as sentences. */
export type Tried = { accepted: number; faults: string[] }

/** Counts over many batches. */
export type Tally = { batches: number; articles: number; accepted: number }

/** One batch after another: whatever an author writes, what is published is well. */
export const batches = (tally: Tally) =>
  fc.asyncProperty(fc.array(articleText, { minLength: 30, maxLength: 60, size: 'max' }), async (texts) => {
    const files = Object.fromEntries(texts.map((text, index) => [`a${index}.md`, text]))
    const { accepted, faults } = await tryBatch(files)
    tally.batches += 1
    tally.articles += texts.length
    tally.accepted += accepted
    if (faults.length > 0) throw new Error(faults.join('\n'))
  })

/**
 * Checks these articles, takes away those with an error, and builds the others twice, with a cache and without one. What the
 * two builds write must be the same, and it is judged. Processes of their own render all texts before this one does.
 */
export async function tryBatch(articles: Record<string, string>): Promise<Tried> {
  const root = folder({ 'site.yaml': `${site}limit: 1000\n`, x: readFileSync('test/pictures/a.png'), ...articles })
  const [out, cache] = [folder(), folder()]
  const cold = { content: root, out, now: new Date('2030-01-01') }
  const warm = { ...cold, cache }
  try {
    const first = await check(warm)
    const faults = [...faultsOf(first), ...(await repaired(() => checkHere(warm), first))]
    if (faults.length > 0) return { accepted: 0, faults }
    const built = await buildHere(warm)
    return {
      accepted: built.articles,
      faults: [...outcomeFaults(built, await build(cold)), ...judge(out, built.articles)],
    }
  } finally {
    for (const path of [root, out, cache]) rmSync(path, { recursive: true, force: true })
  }
}

/** Takes away articles with an error, at most five times, since one may have hidden another's. */
async function repaired(again: () => Outcome | Promise<Outcome>, first: Outcome): Promise<string[]> {
  let outcome = first
  for (let round = 0; round < 5 && !outcome.ok; round++) {
    for (const found of outcome.diagnostics) if (severity(found) === 'error') rmSync(found.file, { force: true })
    outcome = await again()
  }
  return outcome.ok ? [] : ['it is still not well:', report(outcome.diagnostics, 'text'), ...outcome.faults]
}

function outcomeFaults(built: Outcome, again: Outcome): string[] {
  const isSame = again.published?.written === 0 && again.published.removed === 0
  return [
    ...faultsOf(built),
    ...(built.ok ? [] : ['a checked folder was not built']),
    ...(isSame ? [] : [`built again: ${JSON.stringify(again.published)}`]),
  ]
}

function faultsOf({ faults, diagnostics, refused }: Outcome): string[] {
  return [
    ...faults,
    ...(refused === undefined ? [] : [refused]),
    ...diagnostics.flatMap((found) => [found, ...(found.related ? [found.related] : [])].flatMap(misplaced)),
    ...(/(?!\n)\p{Cc}/u.test(report(diagnostics, 'text')) ? ['the report holds a control character'] : []),
  ]
}

/** A finding must stand in its file: on a line that is there, at most behind its last character. */
function misplaced({ file, line, column }: Position): string[] {
  const lines = new TextDecoder().decode(readFileSync(file)).split(/\r\n?|\n/)
  const length = lines[line - 1]?.length ?? -1
  return line >= 1 && column >= 1 && column <= length + 1 ? [] : [`${file} has no place ${line}:${column}`]
}
