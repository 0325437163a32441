import { expect, test } from 'vitest'
import { manifestOf } from '../../src/publish/manifest.ts'
import { article, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'

const now = new Date('2020-01-01')
const earlier = (id: string) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id, title: 'A bridge opens' }] })

test.each([
  { because: 'it is new', found: ['bad-id'] },
  { because: 'subscribers have it', had: 'urn:x:5', found: ['kept-id'] },
  { because: 'subscribers have another one', had: 'urn:x:6', found: ['bad-id'] },
  { because: 'it will come out', more: 'date: 2021-01-01\n', found: ['bad-id'] },
  { because: 'it is a draft', more: 'draft: true\n', found: ['bad-id'] },
  { because: 'it has left', more: 'expires: 2019-12-01\n', found: [] },
  { because: 'newer ones have taken its place, so it may be known', settings: 'limit: 1\n', found: [] },
  { because: 'an archive shows it', settings: 'limit: 1\narchive: month\n', found: ['bad-id'] },
  { because: 'nobody knows what subscribers have', previous: false as const, found: [] },
  { because: 'another article cannot be read', broken: 'title: A\n', found: ['bad-id', 'front-matter'] },
  { because: 'so, and subscribers have it', had: 'urn:x:5', broken: 'title: A\n', found: ['front-matter', 'kept-id'] },
])('an id that is not in order: $because', async ({ had, more = '', settings = '', previous, broken, found }) => {
  const date = /^date: (.*)\n/.exec(more)?.[1] ?? '2019-11-01'
  const content = folder({
    'site.yaml': site + settings,
    'bridge.md': article({ date, more: `id: urn:x:5\n${more.replace(/^date.*\n/, '')}` }),
    'new.md': article({ date: '2019-12-01', title: 'A newer one' }),
    ...(broken && { 'broken.md': broken }),
  })
  const out = folder(had ? { 'feed.json': earlier(had) } : {})
  const { diagnostics } = await check({ content, out, now, previous })
  const rules = diagnostics.map(({ rule }) => rule)
  expect(rules.filter((rule) => !/^(?:vanished|changed)/.test(rule)).sort()).toEqual(found)
})

test('what was published once may be built again, also when no feed has changed', async () => {
  const content = folder({ 'site.yaml': site, 'bridge.md': article({ more: 'id: urn:x:5\n' }) })
  const [out, cache] = [
    folder({ 'feed.json': earlier('urn:x:5'), '.feedwright.json': manifestOf(['feed.json']) }),
    folder(),
  ]
  for (const title of ['A', 'B', 'B']) {
    put(content, 'bridge.md', article({ title, more: 'id: urn:x:5\n' }))
    const { ok, diagnostics } = await build({ content, out, now, cache })
    expect({ ok, rules: diagnostics.map(({ rule }) => rule) }).toEqual({ ok: true, rules: ['kept-id'] })
  }
})

test('a host that ids cannot contain is a finding of the site, not of every article', async () => {
  const content = folder({ 'site.yaml': site.replace('daily.internal', 'my_daily.internal'), 'bridge.md': article() })
  const { ok, diagnostics } = await check({ content, out: folder(), now })
  expect({ ok, rules: diagnostics.map(({ rule }) => rule) }).toEqual({ ok: true, rules: ['bad-authority'] })
})
