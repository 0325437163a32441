import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { elementsOf } from '../../src/feed/extra/elements.ts'
import { formats } from '../../src/feed/formats.ts'
import { proofOf, selfCheck } from '../../src/feed/self-check.ts'
import { limits } from '../../src/limits.ts'
import { article, feed, section } from '../valid.ts'

/** What a hook returns becomes elements, or a sentence that says what is wrong. */

const namespaces = { podcast: 'https://podcastindex.org/namespace/1.0', x: 'https://daily.internal/ns' }

test.each([
  { because: 'there is nothing', value: undefined, elements: [] },
  { because: 'there is null', value: null, elements: [] },
  {
    because: 'some of them are nothing',
    value: [false, null, undefined, { name: 'x:a' }],
    elements: [{ name: 'x:a' }],
  },
  {
    because: 'numbers and truths become texts',
    value: [{ name: 'x:a', text: 3, attributes: { n: 1.5, b: false } }],
    elements: [{ name: 'x:a', attributes: { n: '1.5', b: 'false' }, text: '3' }],
  },
  { because: 'an empty text is none', value: [{ name: 'x:a', text: '' }], elements: [{ name: 'x:a' }] },
  {
    because: 'what is undefined is left out',
    value: [{ name: 'x:a', text: undefined, attributes: { n: undefined, 'xml:lang': 'pt-BR' }, elements: null }],
    elements: [{ name: 'x:a', attributes: { 'xml:lang': 'pt-BR' } }],
  },
  {
    because: 'white space between elements says nothing',
    value: [{ name: 'x:a', text: ' \n ', elements: [{ name: 'podcast:b', text: ' ' }] }],
    elements: [{ name: 'x:a', elements: [{ name: 'podcast:b', text: ' ' }] }],
  },
  {
    because: 'an attribute may have the prefix of another namespace',
    value: [{ name: 'x:a', attributes: { 'podcast:href': ']]>&<"' }, text: ']]>&<"' }],
    elements: [{ name: 'x:a', attributes: { 'podcast:href': ']]>&<"' }, text: ']]>&<"' }],
  },
])('elements go out as they are when $because', ({ value, elements }) => {
  expect(elementsOf(value, namespaces)).toEqual({ elements, faults: [] })
})

const cycle: { name: string; elements: unknown[] } = { name: 'x:a', elements: [] }
cycle.elements.push(cycle)
const trap = {
  get name(): string {
    throw new Error('no')
  },
}
const hostile = new Proxy({}, { ownKeys: () => ['name', 'name'] })
const deep = (levels: number): object => ({ name: 'x:a', ...(levels > 1 && { elements: [deep(levels - 1)] }) })

test.each([
  { because: 'it is one element, not a list', value: { name: 'x:a' }, fault: 'What the hook returns is an object.' },
  { because: 'it is a text', value: '<x:a/>', fault: 'What the hook returns is "<x:a/>".' },
  {
    because: 'it is a promise in the list',
    value: [Promise.resolve()],
    fault: 'The value of "elements[0].name" is undefined.',
  },
  { because: 'it is a function', value: [() => ({})], fault: 'The value of "elements[0]" is a function.' },
  {
    because: 'it has no prefix',
    value: [{ name: 'a' }],
    fault: 'The value of "elements[0].name" is "a", which is no name with a prefix.',
  },
  { because: 'its name has a blank', value: [{ name: 'x:a b' }], fault: 'no name with a prefix' },
  { because: 'its name ends a tag', value: [{ name: 'x:a/><script' }], fault: 'no name with a prefix' },
  {
    because: 'its name has letters that some parsers refuse',
    value: [{ name: 'x:é' }],
    fault: 'no name with a prefix',
  },
  { because: 'its prefix is not declared', value: [{ name: 'itunes:a' }], fault: '"namespaces" has no "itunes"' },
  {
    because: 'its prefix is a name of every object',
    value: [{ name: 'constructor:a' }],
    fault: '"namespaces" has no "constructor"',
  },
  {
    because: 'it is one of ours',
    value: [{ name: 'dc:creator' }],
    fault: 'in a namespace that Feedwright uses itself',
  },
  {
    because: 'its text is an object',
    value: [{ name: 'x:a', text: {} }],
    fault: 'The text of the element "x:a" (elements[0]) is an object.',
  },
  { because: 'its text is no number', value: [{ name: 'x:a', text: Number.NaN }], fault: 'is NaN' },
  { because: 'its text is a bigint', value: [{ name: 'x:a', text: 1n }], fault: 'is a bigint' },
  { because: 'its text is a symbol', value: [{ name: 'x:a', text: Symbol('a') }], fault: 'is a symbol' },
  { because: 'its text has U+0000', value: [{ name: 'x:a', text: 'a\u0000' }], fault: 'the character U+0000' },
  {
    because: 'its text was cut through a character',
    value: [{ name: 'x:a', text: '😀'.slice(0, 1) }],
    fault: 'the character U+D83D',
  },
  {
    because: 'its text is far too long',
    value: [{ name: 'x:a', text: 'a'.repeat(200_000_000) }],
    fault: 'has 200000000 characters',
  },
  {
    because: 'all texts together are too long',
    value: [{ name: 'x:a', elements: Array.from({ length: 3 }, () => ({ name: 'x:b', text: 'a'.repeat(90_000) })) }],
    fault: 'The texts of all elements have more than 200000 characters',
  },
  {
    because: 'an attribute is a namespace',
    value: [{ name: 'x:a', attributes: { xmlns: 'urn:a' } }],
    fault: 'is one of XML itself',
  },
  {
    because: 'an attribute declares a prefix',
    value: [{ name: 'x:a', attributes: { 'xmlns:dc': 'urn:a' } }],
    fault: 'is one of XML itself',
  },
  {
    because: 'an attribute has a quotation mark',
    value: [{ name: 'x:a', attributes: { 'a="b" c': '' } }],
    fault: 'has no simple name',
  },
  {
    because: 'an attribute is __proto__',
    value: [{ name: 'x:a', attributes: JSON.parse('{"__proto__": "a"}') }],
    fault: 'has no simple name',
  },
  {
    because: 'an attribute has a prefix that is not declared',
    value: [{ name: 'x:a', attributes: { 'y:b': '' } }],
    fault: '"namespaces" has no "y"',
  },
  {
    because: 'an attribute is a list',
    value: [{ name: 'x:a', attributes: { b: [] } }],
    fault: 'The value of the attribute "b"',
  },
  {
    because: 'its language is none',
    value: [{ name: 'x:a', attributes: { 'xml:lang': 'en us' } }],
    fault: 'no language tag',
  },
  {
    because: 'it has too many attributes',
    value: [
      { name: 'x:a', attributes: Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`a${index}`, ''])) },
    ],
    fault: 'The attributes of the element "x:a" (elements[0]) are 31.',
  },
  {
    because: 'a key is misspelt',
    value: [{ name: 'x:a', atributes: {} }],
    fault: 'The key "atributes" of "elements[0]" is not known.',
  },
  {
    because: 'a key is __proto__',
    value: [JSON.parse('{"name": "x:a", "__proto__": {"text": "a"}}')],
    fault: 'The key "__proto__" of "elements[0]" is not known.',
  },
  { because: 'it is inside itself', value: [cycle], fault: 'too deep' },
  { because: 'it is too deep', value: [deep(limits.extraDepth + 1)], fault: 'too deep' },
  {
    because: 'there are too many',
    value: Array.from({ length: limits.extraElements + 1 }, () => ({ name: 'x:a' })),
    fault: 'too many elements',
  },
  { because: 'the list is endless', value: new Array(2 ** 32 - 1), fault: 'too many elements' },
  {
    because: 'one inside it is wrong',
    value: [{ name: 'x:a', elements: [{ name: 'x:b' }, 3] }],
    fault: 'The value of "elements[0].elements[1]" is 3.',
  },
  { because: 'a getter throws', value: [trap], fault: 'they throw an error' },
  { because: 'it is a proxy that lies', value: [hostile], fault: 'they throw an error' },
])('it is a fault when $because', ({ value, fault }) => {
  const found = elementsOf(value, namespaces)
  expect(found.elements).toEqual([])
  expect(found.faults.map(({ message }) => message).join('\n')).toContain(fault)
  for (const { message, hint } of found.faults) {
    expect(message).toMatch(/^[^\n\p{Cc}]{1,400}\.$/u)
    expect(hint).toMatch(/[.\]"]$/)
  }
})

test('a faulty element is left out, the others stay, and faults have a bound', () => {
  const found = elementsOf([{ name: 'x:a' }, ...Array.from({ length: 100 }, () => 3), { name: 'x:b' }], namespaces)
  expect(found.elements).toEqual([{ name: 'x:a' }, { name: 'x:b' }])
  expect(found.faults).toHaveLength(limits.extraFaults)
})

const names = fc.oneof(
  fc.constantFrom('x:a', 'podcast:b', 'dc:creator', 'x:', 'a', '__proto__', 'x:__proto__'),
  fc.string(),
)
const scalars = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.anything())
const { element } = fc.letrec<{ element: unknown }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4 },
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
    fc.record(
      {
        name: names,
        text: scalars,
        attributes: fc.dictionary(fc.oneof(fc.constantFrom('a', 'x:b', 'xml:lang', 'xmlns:q'), fc.string()), scalars),
        elements: fc.array(tie('element'), { maxLength: 3 }),
      },
      { requiredKeys: ['name'] },
    ),
  ),
}))

test('any value becomes well-formed documents that say all of it, or a fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(element, { maxLength: 4 }), fc.anything()), (value) => {
      const { elements, faults } = elementsOf(value, namespaces)
      const given = Array.isArray(value)
        ? value.filter((one) => one !== undefined && one !== null && one !== false)
        : []
      if (faults.length === 0) expect(elements).toHaveLength(given.length)
      const own = { ...feed, section: section({ namespaces, elements }), articles: [article({ elements })] }
      for (const format of formats) {
        const text = format.write(own)
        if (format.fileName.endsWith('.xml')) new SaxesParser({ xmlns: true }).write(text).close()
        expect(selfCheck(proofOf(own, [{ writer: format, text }])).flat()).toEqual([])
      }
    }),
    { numRuns: 500 },
  )
})
