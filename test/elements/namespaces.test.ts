import { expect, test } from 'vitest'
import { namespacesOf } from '../../src/feed/extra/namespaces.ts'
import { isOwn } from '../../src/feed/extra/own.ts'
import { filesOf } from '../folder.ts'

const podcast = 'https://podcastindex.org/namespace/1.0'

test.each<{ because: string; value: Record<string, string> | undefined }>([
  { because: 'there are none', value: undefined },
  { because: 'the validator knows it', value: { slash: 'http://purl.org/rss/1.0/modules/slash/' } },
  { because: 'the validator does not examine it', value: { podcast } },
  { because: 'it is a name of every object', value: { constructor: podcast } },
])('namespaces are taken when $because', ({ value }) => {
  expect(namespacesOf(value)).toEqual({ namespaces: value ?? {}, faults: [], notes: [] })
})

test.each([
  { because: 'it is a list', value: [podcast], fault: 'The value of "namespaces" is a list.' },
  { because: 'the prefix is empty', value: { '': podcast }, fault: 'is no simple name' },
  { because: 'the prefix has a dot', value: { 'a.b': podcast }, fault: 'is no simple name' },
  { because: 'the prefix is __proto__', value: JSON.parse('{"__proto__": "urn:a:b"}'), fault: 'is no simple name' },
  { because: 'the prefix is of XML', value: { xmlfoo: podcast }, fault: 'begins with xml' },
  {
    because: 'the prefix is ours',
    value: { media: podcast },
    fault: 'The prefix "media" of "namespaces" is in use already',
  },
  {
    because: 'the prefix is that of a partner',
    value: { snf: podcast },
    fault: 'The prefix "snf" of "namespaces" is in use already',
  },
  { because: 'it is JSON Feed’s name for our own extension', value: { news: podcast }, fault: 'in use already' },
  {
    because: 'the namespace is ours',
    value: { d: 'http://purl.org/dc/elements/1.1/' },
    fault: 'which Feedwright uses itself',
  },
  {
    because: 'it is ours in another spelling',
    value: { m: 'https://search.yahoo.com/mrss' },
    fault: 'which Feedwright uses itself',
  },
  { because: 'it is that of Atom', value: { a: 'http://www.w3.org/2005/Atom' }, fault: 'which Feedwright uses itself' },
  {
    because: 'it is that of XHTML',
    value: { h: 'http://www.w3.org/1999/xhtml' },
    fault: 'which Feedwright uses itself',
  },
  { because: 'it is relative', value: { x: '/ns' }, fault: 'The namespace of "x" is "/ns".' },
  { because: 'it has a blank', value: { x: 'https://daily.internal/a b' }, fault: 'The namespace of "x" is' },
  { because: 'it ends an attribute', value: { x: 'https://daily.internal/"><a' }, fault: 'The namespace of "x" is' },
  { because: 'it is no urn', value: { x: 'urn:x:1' }, fault: 'The namespace of "x" is "urn:x:1".' },
  { because: 'it is code', value: { x: 'javascript:x' }, fault: 'The namespace of "x" is' },
  { because: 'it has brackets', value: { x: 'https://daily.internal/[a]' }, fault: 'The namespace of "x" is' },
  { because: 'it is no text', value: { x: 3 }, fault: 'The namespace of "x" is 3.' },
  { because: 'two prefixes are for one', value: { p: podcast, q: podcast }, fault: ', and so is that of "p".' },
  {
    because: 'there are too many',
    value: Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`x${index}`, `urn:x:${index}`])),
    fault: 'There are 31 namespaces.',
  },
  { because: 'it throws', value: new Proxy({}, { ownKeys: () => fail() }), fault: 'it throws an error' },
])('it is a fault when $because', ({ value, fault }) => {
  expect(
    namespacesOf(value)
      .faults.map(({ message }) => message)
      .join('\n'),
  ).toContain(fault)
})

function fail(): never {
  throw new Error('no')
}

test.each([
  { because: 'it does not know it', value: { x: 'https://daily.internal/ns' }, note: 'it does not know it' },
  {
    because: 'it knows the prefix for another',
    value: { itunes: 'https://daily.internal/ns' },
    note: 'it knows the prefix "itunes" for another namespace',
  },
  {
    because: 'the prefix is that of another known one',
    value: { slash: 'http://wellformedweb.org/CommentAPI/' },
    note: 'wants "wfw" for this one',
  },
])('there is a note about the W3C feed validator when $because', ({ value, note }) => {
  const { namespaces, faults, notes } = namespacesOf(value)
  expect({ namespaces, faults }).toEqual({ namespaces: value, faults: [] })
  expect(notes.map(({ message }) => message)).toEqual([expect.stringContaining(note)])
})

test('every namespace that the code of feeds and partners names is refused', () => {
  const sources = [...filesOf('src/feed'), ...filesOf('src/partner')].map(([, bytes]) => String(bytes)).join('\n')
  const declared = [...sources.matchAll(/(?:^|[{\s])[\w']+(?:: | = )'(https?:\/\/[^']+)'/g)].map(([, uri = '']) => uri)
  const others = /\.\.\.$|rssboard|jsonfeed|sitemaps|podcast|schema\.org|rslstandard|ninjs-schema|w3\.org\/2005\/Atom$/
  const missing = declared.filter((uri) => !isOwn(uri) && !others.test(uri))
  expect(declared.length).toBeGreaterThan(12)
  expect(missing).toEqual([])
})
