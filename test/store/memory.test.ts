import { statSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/edition/outcome.ts'
import { openPreview, type Preview } from '../../src/serve/preview.ts'
import { filesOf, folder } from '../folder.ts'
import { build, workersHere } from '../here.ts'
import { edits, newRoom } from './edits.ts'

const numRuns = Number(process.env.FEEDWRIGHT_CACHE_RUNS ?? 5)

/**
 * Edits of content/: the preview has no other cache and no output, so no files for hosts and no packed copies, and begins with its drafts
 * and its time.
 */
const ofContent = edits.filter(
  ({ name }) => !/^(?:drafts|now|cache|remove dist|write to|site [\s\S]*(?:host|compress):)/.test(name),
)

/** Whatever tells one state of a file from another. */
const stampsOf = (root: string) =>
  new Map([...filesOf(root)].map(([path, bytes]) => [path, `${statSync(join(root, path)).mtimeMs} ${bytes.length}`]))

/** Does something, and tells the preview what has changed, as one who watches does. */
function watched(root: string, preview: Preview, act: () => void): void {
  const before = stampsOf(root)
  act()
  const after = stampsOf(root)
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(path) !== after.get(path)) preview.changed(path, !before.has(path) || !after.has(path))
  }
}

/** What the preview shows of a file, in one piece or in several. */
const bytesOf = (preview: Preview, path: string): Buffer =>
  Buffer.concat(
    [preview.read(path) ?? preview.pieces(path) ?? []].flatMap((bytes) =>
      bytes instanceof Uint8Array ? [bytes] : copied(bytes),
    ),
  )

/** Each piece is good until the next one. */
const copied = (pieces: Iterable<Uint8Array>): Buffer[] => Array.from(pieces, (piece) => Buffer.from(piece))

/** What both say; the preview publishes nothing, so it names no files for hosts. */
const said = ({ work: _work, published: _published, hosting: _hosting, shown, ...outcome }: Outcome) => ({
  ...outcome,
  shown: [...shown],
})

test('the preview says and shows what a build would, whatever was done before', { timeout: 900_000 }, async () => {
  const days = fc.array(fc.array(ofContent, { minLength: 1, maxLength: 3 }), { minLength: 6, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(days, async (all) => {
      const room = newRoom()
      const content = join(room.root, 'content')
      const options = { content, now: new Date(room.now), previous: false } as const
      const preview = openPreview(options, workersHere)
      await preview.build()
      const done: string[] = []
      for (const day of all) {
        for (const { name, act } of day) {
          done.push(name)
          watched(content, preview, () => act(room))
        }
        const out = folder()
        const outcome = await build({ ...options, out })
        const state = await preview.build()
        expect(state.failure, done.join('\n')).toBe(undefined)
        expect(state.outcome && said(state.outcome), done.join('\n')).toEqual(said(outcome))
        if (!outcome.ok) continue
        const built = new Map([...filesOf(out)].filter(([path]) => path !== '.feedwright.json'))
        const shown = new Map(preview.paths().map((path) => [path, bytesOf(preview, path)]))
        expect(new Map([...shown].sort(([a], [b]) => (a < b ? -1 : 1))), done.join('\n')).toEqual(built)
      }
      preview.close()
    }),
    { numRuns },
  )
})
