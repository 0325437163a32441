import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, folder, put } from '../folder.ts'
import { build } from '../here.ts'
import { rslFaults } from './rsl-reader.ts'

const content = 'test/rights/site/content'

/** The site, built into a new folder; the paths of what its rights make, and their texts. */
async function built() {
  const root = folder()
  for (const [path, bytes] of filesOf(content)) put(root, `content/${path}`, bytes)
  const places = { content: join(root, 'content'), out: join(root, 'dist'), hosting: join(root, 'hosting') }
  const { ok, diagnostics, hosting = [] } = await build({ ...places, now: new Date('2020-01-01') })
  const made = [...filesOf(root)].flatMap(([path, bytes]) =>
    isForMachines(path) ? [[path, String(bytes)] as const] : [],
  )
  return { root, places, ok, diagnostics, made, named: hosting.map((path) => path.slice(root.length + 1)) }
}

const isForMachines = (path: string) => /rsl\.xml$|robots\.txt$|tdmrep\.json$/.test(path)

test('without a host, all files for machines are written, and none of them is a robots.txt in the output folder', async () => {
  const { ok, diagnostics, made, named } = await built()
  expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] })
  for (const [path, text] of made) await expect(text).toMatchFileSnapshot(`golden/${path.replace('/.', '/dot-')}`)
  expect(made.map(([path]) => path)).toEqual(['dist/rsl.xml', ...named.sort()])
  expect(rslFaults(made[0]?.[1] ?? '')).toEqual([])
})

test('when no rights say anything any more, the files go', async () => {
  const { root, places } = await built()
  for (const path of ['content/site.yaml', 'content/city/section.yaml', 'content/新闻/section.yaml']) {
    const [text = ''] = String(filesOf(root).get(path)).split(/^rights/m)
    put(root, path, text)
  }
  for (const path of ['content/city/gate.md', 'content/price.md'])
    put(root, path, String(filesOf(root).get(path)).replace(/^rights.*\n/m, ''))
  await build({ ...places, now: new Date('2020-01-01') })
  expect([...filesOf(root).keys()].filter(isForMachines)).toEqual([])
})

test('no section has the name of the file for machines', async () => {
  const { root, places } = await built()
  put(root, 'content/RSL.xml/section.yaml', 'title: Licences\n')
  const { diagnostics } = await build({ ...places, now: new Date('2020-01-01') })
  expect(diagnostics.map(({ rule }) => rule)).toContain('bad-name')
})
