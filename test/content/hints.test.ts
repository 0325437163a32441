import { expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { check } from '../here.ts'

const found = async (more: string) => {
  const content = folder({ 'site.yaml': site, 'a.md': article({ more: `${more}\n` }) })
  const { diagnostics } = await check({ content, out: folder(), now: new Date('2020-01-01') })
  return diagnostics.map(({ hint }) => hint)
}

/** `mended` is the line after its author did what the hint says. */
test.each([
  {
    written: 'source: {name: A, url: x}',
    hint: 'Write it like "url: https://www.example.org/".',
    mended: 'source: {name: A, url: https://www.example.org/}',
  },
  {
    written: 'authors: [{email: a@daily.internal}]',
    hint: 'Write it like "name: Li Lei".',
    mended: 'authors: [{name: Li Lei, email: a@daily.internal}]',
  },
  {
    written: 'author: {name: A, email: x}',
    hint: 'Write it like "email: desk@example.org".',
    mended: 'author: {name: A, email: desk@example.org}',
  },
  {
    written: 'author: {name: Li Lei, fediverse: lilei@social.internal}',
    hint: `Write "fediverse: '@lilei@social.internal'".`,
    mended: `author: {name: Li Lei, fediverse: '@lilei@social.internal'}`,
  },
  {
    written: 'author: {name: Li Lei, fediverse: https://social.internal/@lilei}',
    hint: `Write "fediverse: '@lilei@social.internal'".`,
    mended: `author: {name: Li Lei, fediverse: '@lilei@social.internal'}`,
  },
  {
    written: 'author: {name: Li Lei, fediverse: true}',
    hint: `Write it like "fediverse: '@lilei@social.example'".`,
    mended: `author: {name: Li Lei, fediverse: '@lilei@social.example'}`,
  },
  {
    written: 'author: Li <a@b.cd>',
    hint: 'Write the person as {name: "Li", email: a@b.cd}.',
    mended: 'author: {name: "Li", email: a@b.cd}',
  },
  { written: 'image: {alt: A}', hint: 'Write it like "src: bridge.jpg".', mended: 'image: {alt: A, src: /bridge.jpg}' },
  {
    written: 'location: {lat: 1}',
    hint: 'Write it like "location: {name: Huangpu, lat: 23.1, lon: 113.46}".',
    mended: 'location: {name: Huangpu, lat: 23.1, lon: 113.46}',
  },
  { written: `summary: ${'x '.repeat(1500)}`, hint: 'Leave some of it out.', mended: 'summary: x' },
  { written: 'tags: {a: b}', hint: 'Write it like "tags: [Bridges, Traffic]".', mended: 'tags: [Bridges, Traffic]' },
  {
    written: 'authors: Li Lei, Han Meimei <h@daily.internal>',
    hint: 'Write "authors: [Li Lei, {name: "Han Meimei", email: h@daily.internal}]".',
    mended: 'authors: [Li Lei, {name: "Han Meimei", email: h@daily.internal}]',
  },
  {
    written: 'authors: {name: Li Lei, email: x}',
    hint: 'Write it like "email: desk@example.org".',
    mended: 'authors: {name: Li Lei, email: desk@example.org}',
  },
  {
    written: 'author: [Li Lei, Han <h@daily.internal>]',
    hint: 'Write the person as {name: "Han", email: h@daily.internal}.',
    mended: 'author: [Li Lei, {name: "Han", email: h@daily.internal}]',
  },
  {
    written: 'authors: Li Lei; By Han Meimei',
    hint: 'Write: authors: [Li Lei, Han Meimei]',
    mended: 'authors: [Li Lei, Han Meimei]',
  },
  { written: 'tags: @a', hint: 'Write: tags: ["@a"]', mended: 'tags: ["@a"]' },
  { written: 'language: english', hint: 'Write "language: en".', mended: 'language: en' },
  {
    written: 'id: DOI:10.1000/182',
    hint: 'Write "id: https://doi.org/10.1000/182".',
    mended: 'id: https://doi.org/10.1000/182',
  },
])('what the hint about $written says is right', async ({ written, hint, mended }) => {
  expect((await found(written)).some((one) => one.startsWith(hint.replace(/\.$/, '')))).toBe(true)
  expect(await found(mended)).toEqual([])
})
