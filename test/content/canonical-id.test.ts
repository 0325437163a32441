import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalId } from '../../src/content/canonical-id.ts'
import { mintId } from '../../src/content/identity.ts'

test.each([
  { because: 'a tag', id: 'tag:x,2001-01-01:5' },
  { because: 'a tag of a year', id: 'tag:daily.internal,2001:news/a?b=c' },
  { because: 'a tag of a month', id: 'tag:daily.internal,2001-12:a;b#c' },
  { because: 'a tag of an e-mail address', id: 'tag:li.lei_1@daily.internal,2001-12-31:' },
  { because: 'an address', id: 'http://daily.internal/' },
  { because: 'an address with a query', id: "https://daily.internal:8080/?p=12&q='a'" },
  { because: 'encoded characters', id: 'https://daily.internal/%E4%BD%A0/%2F?a=%20#b' },
  { because: 'two slashes in a path', id: 'https://daily.internal/a//b' },
  { because: 'a UUID', id: 'urn:uuid:f81d4fae-7dec-11d0-A765-00a0c91e6bf6' },
  { because: 'a book', id: 'urn:isbn:0-395-36341-1' },
  { because: 'a national number', id: 'urn:nbn:de:101:1-201102033592' },
  { because: 'a namespace of its own', id: 'urn:daily:%E4%BD%A0;a=b' },
  { because: 'a namespace in capitals', id: 'urn:ISBN:0395363411' },
])('$id stays: $because', ({ id }) => {
  expect(canonicalId(id)).toBe(id)
})

test.each([
  { id: 'tag:x,2001-1-1:5', canonical: 'tag:x,2001-01-01:5' },
  { id: 'tag:x,2001-1:5', canonical: 'tag:x,2001-01:5' },
  { id: 'TAG:Daily.Internal,2001:A', canonical: 'tag:daily.internal,2001:A' },
  { id: 'tag:daily.internal,2001:桥', canonical: 'tag:daily.internal,2001:%E6%A1%A5' },
  { id: 'http://DAILY.internal', canonical: 'http://daily.internal/' },
  { id: 'HTTP://daily.internal:80/A', canonical: 'http://daily.internal/A' },
  { id: 'https://daily.internal:443', canonical: 'https://daily.internal/' },
  { id: 'https://daily.internal./a/./b/../c', canonical: 'https://daily.internal/a/c' },
  { id: 'https://daily.internal/%2f%7e%41', canonical: 'https://daily.internal/%2F~A' },
  { id: 'https://daily.internal/e%CC%81', canonical: 'https://daily.internal/%C3%A9' },
  { id: 'https://中.internal/a b', canonical: 'https://xn--fiq.internal/a%20b' },
  { id: 'URN:isbn:0395363411', canonical: 'urn:isbn:0395363411' },
  { id: 'urn:daily:a/b&c', canonical: 'urn:daily:a%2Fb%26c' },
  { id: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6', canonical: 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6' },
  { id: 'doi:10.1000/182', canonical: 'https://doi.org/10.1000/182' },
])('$id is spelt $canonical', ({ id, canonical }) => {
  expect(canonicalId(id)).toBe(canonical)
  expect(canonicalId(canonical)).toBe(canonical)
})

test.each([
  { id: 'tag:x:5', because: 'it has no date' },
  { id: 'tag:x,2001-02-30:5', because: 'there is no such day' },
  { id: 'tag:x,2001-13:5', because: 'there is no such month' },
  { id: 'tag:x,01:5', because: 'a year has four digits' },
  { id: 'tag:a_b.internal,2001:5', because: 'no domain has an underscore' },
  { id: 'tag:x@,2001:5', because: 'its address has no domain' },
  { id: 'tag:-x.internal,2001:5', because: 'no domain begins with a hyphen' },
  { id: 'tag:x,2001:5#a#b', because: 'it has two fragments' },
  { id: 'urn:x:y', because: 'a namespace has two characters' },
  { id: 'urn:daily:', because: 'it has no name' },
  { id: 'urn:daily:a~b', because: 'validators take no ~' },
  { id: 'urn:uuid:nope', because: 'it is no UUID' },
  { id: 'javascript:alert(1)', because: 'it is a program' },
  { id: 'constructor:a', because: 'there is no such scheme' },
  { id: 'mailto:li@daily.internal', because: 'it is no id' },
  { id: '/news/bridge/', because: 'it is a path' },
  { id: '5', because: 'it is a number' },
  { id: 'https:///a', because: 'it has no host' },
  { id: 'https://bot:secret@daily.internal/', because: 'it has a password' },
  { id: 'https://daily.internal/%', because: 'its encoding is broken' },
  { id: 'https://daily.internal/%E9', because: 'its bytes are not UTF-8' },
  { id: 'https://daily.internal/%2541', because: 'it is encoded twice' },
  { id: 'https://daily.internal/\ud800', because: 'it has half a character' },
  { id: 'https://daily.internal/[a]', because: 'brackets are for hosts' },
  { id: 'https://[::1]/', because: 'validators know no such host' },
])('$id is no id: $because', ({ id }) => {
  expect(canonicalId(id)).toBeUndefined()
})

test('the canonical spelling of a canonical id is itself, and every id made of a slug is canonical', () => {
  const piece = fc.constantFrom(
    '%',
    '2',
    'f',
    'F',
    '/',
    ':',
    '.',
    'é',
    'e\u0301',
    '%CC%81',
    '#',
    '?',
    '&',
    '-',
    ',',
    '~',
  )
  const start = fc.constantFrom('tag:x,2001:', 'http://x', 'https://X.internal/', 'urn:daily:', 'urn:uuid:', '')
  const text = fc.tuple(start, fc.array(piece)).map(([first, rest]) => first + rest.join(''))
  fc.assert(
    fc.property(text, (written) => {
      const canonical = canonicalId(written)
      if (canonical !== undefined) expect(canonicalId(canonical)).toBe(canonical)
    }),
  )
  const slug = fc.string({ unit: fc.constantFrom('a', 'Z', '0', '-', '_', '.', '桥', 'é', '\u0301', 'ﬁ', '𠀀') })
  fc.assert(
    fc.property(slug, fc.constantFrom(undefined, 'de', 'zh-Hant-TW'), (name, idLanguage) => {
      const id = mintId({ authority: 'daily.internal', idLanguage }, '2019-11-01', name.normalize('NFC'))
      expect(canonicalId(id)).toBe(id)
    }),
  )
})
