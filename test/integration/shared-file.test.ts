import { expect, test } from 'vitest'
import { fitting, merged, ruleCount } from '../../src/integration/shared-file.ts'

const own = '/rss.xml\n  Cache-Control: max-age=300\n'
const part = `# Feedwright begins. What is between these two lines is written again by each build.
${own}# Feedwright ends.
`

test.each([
  { because: 'there is no file', text: '', after: part },
  { because: 'the site has rules', text: '/*\n  X-A: 1\n', after: `/*\n  X-A: 1\n${part}` },
  { because: 'its last line has no end', text: '/*\n  X-A: 1', after: `/*\n  X-A: 1\n${part}` },
  { because: 'a build before wrote our part', text: `/*\n  X-A: 1\n${part}`, after: `/*\n  X-A: 1\n${part}` },
  {
    because: 'our part is of other feeds, and an adapter wrote behind it',
    text: `/*\n  X-A: 1\n${part.replace('rss.xml', 'old.xml')}/_astro/*\n  X-B: 1\n`,
    after: `/*\n  X-A: 1\n/_astro/*\n  X-B: 1\n${part}`,
  },
  { because: 'it was copied twice', text: part + part, after: part },
])('_headers: our rules are behind those of the site when $because', ({ text, after }) => {
  expect(merged('_headers', text, own)).toBe(after)
  expect(merged('_headers', after, own)).toBe(after)
  expect(merged('_headers', after, '').trimEnd()).toBe(merged('_headers', text, '').trimEnd())
})

test('_redirects: ours come first, and the text of others stays as it is', () => {
  const others = '# moved\r\n/old /new 301\r\n/* /404.html 404'
  const after = merged('_redirects', others, '/2019/bridge.html /bridge/ 301')
  expect(after).toBe(`${part.replace(own, '/2019/bridge.html /bridge/ 301\n')}${others}`)
  expect(merged('_redirects', after, '')).toBe(others)
})

test('without one of the two lines, nothing is guessed', () => {
  expect(() => merged('_headers', part.replace(/# Feedwright ends.*\n/, ''), own)).toThrow(
    '"_headers" has only one of the two lines around the rules of the feeds.',
  )
})

test.each([
  { because: 'there is room', room: 3, kept: ['/rss.xml', '/a.png', '/b.png'] },
  { because: 'there is room for two', room: 2, kept: ['/rss.xml', '/a.png'] },
  { because: 'there is none: documents are never dropped', room: 0, kept: ['/rss.xml'] },
])('rules for pictures are dropped from the end: $kept when $because', ({ room, kept }) => {
  const picture = (path: string) => `${path}\n  Cache-Control: max-age=31536000, immutable\n`
  const fitted = fitting([own, picture('/a.png'), picture('/b.png')].join('\n'), room)
  expect(fitted.match(/^\/.*$/gm)).toEqual(kept)
  expect(ruleCount(fitted)).toBe(kept.length)
})
