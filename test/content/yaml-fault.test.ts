import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readYaml } from '../../src/content/yaml.ts'
import { limits } from '../../src/limits.ts'

const read = (text: string) => readYaml({ file: 'a.md', firstLine: 1, text }, ['title', 'date', 'tags', 'author'])

const found = (text: string) =>
  read(text)
    .diagnostics.map(({ line, column, message, hint }) => `${line}:${column} ${message} ${hint}`)
    .sort()

/** `mended` is the text after its author did what the hint says. */
const mistakes = [
  {
    because: 'an apostrophe ends the text',
    text: "title: 'Mayor's bridge'",
    reports: [`1:15 The value ends at the second '; "s bridge'" is left over. Write: title: "Mayor's bridge"`],
    mended: `title: "Mayor's bridge"`,
  },
  {
    because: 'only the first word is a quotation',
    text: 'title: "Bridge" opens',
    reports: [`1:17 The value ends at the second "; "opens" is left over. Write: title: '"Bridge" opens'`],
    mended: `title: '"Bridge" opens'`,
  },
  {
    because: 'there is a quotation inside',
    text: 'title: "The "old" bridge"',
    reports: [`1:14 The value ends at the second "; "old" bridge"" is left over. Write: title: 'The "old" bridge'`],
    mended: `title: 'The "old" bridge'`,
  },
  {
    because: 'apostrophe and colon come together, in a list of maps',
    text: "corrections:\n  - note: 'Mayor's: bridge'\n    date: x",
    reports: [`2:18 The value ends at the second '; "s: bridge'" is left over. Write: note: "Mayor's: bridge"`],
    mended: `corrections:\n  - note: "Mayor's: bridge"\n    date: x`,
  },
  {
    because: 'a comment follows, which is no part of the text',
    text: "title: 'Mayor's' # bridge",
    reports: [`1:15 The value ends at the second '; "s' # bridge" is left over. Put the whole text between " and ".`],
    mended: `title: "Mayor's" # bridge`,
  },
  {
    because: 'the text is long and has both kinds of quotation mark',
    text: `title: 'Mayor's "${'x'.repeat(60)}"'`,
    reports: [
      `1:15 The value ends at the second '; "s "${'x'.repeat(37)}" is left over. Put the whole text between ' and ', with '' for each ' in it.`,
    ],
    mended: `title: 'Mayor''s "${'x'.repeat(60)}"'`,
  },
  {
    because: 'no value begins with @',
    text: 'author: @mayor',
    reports: ['1:9 A value cannot begin with @. Write: author: "@mayor"'],
    mended: 'author: "@mayor"',
  },
  {
    because: 'no item of a list begins with `',
    text: 'tags:\n  - `a`\n  - b',
    reports: ['2:5 A value cannot begin with `. Write: - "`a`"'],
    mended: 'tags:\n  - "`a`"\n  - b',
  },
  {
    because: 'no value begins with %',
    text: 'title: %5',
    reports: ['1:8 A value cannot begin with %. Write: title: "%5"'],
    mended: 'title: "%5"',
  },
  {
    because: 'no value in brackets begins with @',
    text: 'tags: [a, @b]',
    reports: ['1:11 A value cannot begin with @. Write: "@b"'],
    mended: 'tags: [a, "@b"]',
  },
  {
    because: 'a list is written behind its key',
    text: 'tags: - a',
    reports: [
      '1:7 A value cannot begin with "- ". Write each item on a line of its own below the key, or write: tags: ["- a"]',
    ],
    mended: 'tags:\n  - a',
  },
  {
    because: 'no line begins with @',
    text: 'title: A\n@b: c',
    reports: ['2:1 A line cannot begin with @. Write "key: value".'],
    mended: 'title: A\nb: c',
  },
  {
    because: 'there is a directive',
    text: '%YAML 1.2\ntitle: A',
    reports: ['1:1 A line cannot begin with %. Remove it.'],
    mended: 'title: A',
  },
  {
    because: 'brackets mean a list',
    text: 'title: [Update] it',
    reports: [
      '1:17 A value that begins with [ is a list, which ends at ]; "it" is left over. Remove that, or write: title: "[Update] it"',
    ],
    mended: 'title: "[Update] it"',
  },
  {
    because: 'braces mean a map',
    text: 'title: {Update} it',
    reports: [
      '1:17 A value that begins with { is a map, which ends at }; "it" is left over. Remove that, or write: title: "{Update} it"',
    ],
    mended: 'title: "{Update} it"',
  },
  {
    because: 'a bracket is closed twice',
    text: 'tags: [a]]',
    reports: ['1:10 A value that begins with [ is a list, which ends at ]; "]" is left over. Remove that.'],
    mended: 'tags: [a]',
  },
  {
    because: 'the text begins behind >',
    text: 'title: > x\ndate: y',
    reports: ['1:8 Text cannot follow > on its line. Begin the text on the next line, or write: title: "> x"'],
    mended: 'title: >\n  x\ndate: y',
  },
  {
    because: 'there is no blank after the colon, alone',
    text: 'title:A bridge',
    reports: ['1:6 There is no blank after the colon of "title". Write: title: A bridge'],
    mended: 'title: A bridge',
  },
  {
    because: 'there is no blank after any colon',
    text: 'title:A: b\ndate:2019-11-01\ntags:[a, b]\nurl:https://a.internal/',
    reports: [
      '1:6 There is no blank after the colon of "title". Write: title: "A: b"',
      '2:5 There is no blank after the colon of "date". Write: date: 2019-11-01',
      '3:5 There is no blank after the colon of "tags". Write: tags: [a, b]',
      '4:4 There is no blank after the colon of "url". Write: url: https://a.internal/',
    ],
    mended: 'title: "A: b"\ndate: 2019-11-01\ntags: [a, b]\nurl: https://a.internal/',
  },
  {
    because: 'the colon is full-width',
    text: 'title：大桥\ndate: 2019-11-01',
    reports: ['1:6 The colon of "title" is the full-width ：, which is text in YAML. Write: title: 大桥'],
    mended: 'title: 大桥\ndate: 2019-11-01',
  },
  {
    because: 'the colon of a nested key is full-width',
    text: 'author:\n  name： 李雷\n  url: x',
    reports: ['2:7 The colon of "name" is the full-width ：, which is text in YAML. Write: name: 李雷'],
    mended: 'author:\n  name: 李雷\n  url: x',
  },
  {
    because: 'the compact line is long',
    text: `title:${'x'.repeat(61)}\ndate: y`,
    reports: ['1:6 There is no blank after the colon of "title". Write "title: " before the value.'],
    mended: `title: ${'x'.repeat(61)}\ndate: y`,
  },
  {
    because: 'there is a second colon',
    text: 'title: A bridge: it opens',
    reports: ['1:16 There is a second ": " in this value. Write: title: "A bridge: it opens"'],
    mended: 'title: "A bridge: it opens"',
  },
  {
    because: 'there is a second colon in brackets',
    text: 'author: {name: A: b, url: x}',
    reports: ['1:17 There is a second ": " in this value. Write: "A: b"'],
    mended: 'author: {name: "A: b", url: x}',
  },
  {
    because: 'a quotation mark is not closed',
    text: 'title: "A bridge\ndate: 2019-11-01',
    reports: ['1:8 " is opened here and not closed. Close it with ", or write: title: "A bridge"'],
    mended: 'title: "A bridge"\ndate: 2019-11-01',
  },
  {
    because: 'the next quotation mark seems to close it',
    text: 'title: "A bridge\ndate: 2019-11-01\nsummary: "It opens"',
    reports: ['1:8 " is opened here and not closed. Close it with ", or write: title: "A bridge"'],
    mended: 'title: "A bridge"\ndate: 2019-11-01\nsummary: "It opens"',
  },
  {
    because: 'an apostrophe begins the text',
    text: "title: 'Tis the season",
    reports: [`1:8 ' is opened here and not closed. Close it with ', or write: title: "'Tis the season"`],
    mended: `title: "'Tis the season"`,
  },
  {
    because: 'two kinds of quotation mark are mixed',
    text: `title: 'x" \ndate: y`,
    reports: [`1:8 ' is opened here and not closed. Close it with ', or write: title: "x"`],
    mended: 'title: "x"\ndate: y',
  },
  {
    because: 'a quotation mark of several lines is not closed',
    text: 'title: "A\n  bridge\ndate: x',
    reports: ['1:8 " is opened here and not closed. Close it with ".'],
    mended: 'title: "A\n  bridge"\ndate: x',
  },
  {
    because: 'a bracket is not closed',
    text: 'tags: [a, b\ndate: 2019-11-01',
    reports: ['1:7 [ is opened here and not closed. Close it with ].'],
    mended: 'tags: [a, b]\ndate: 2019-11-01',
  },
  {
    because: 'what closes a bracket is in a comment',
    text: 'tags: [#a, b]\ndate: 2019-11-01',
    reports: ['1:7 [ is opened here and not closed. Close it with ], and put each text with # in quotation marks.'],
    mended: 'tags: ["#a", b]\ndate: 2019-11-01',
  },
  {
    because: 'a brace is not closed',
    text: 'author: {name: A',
    reports: ['1:9 { is opened here and not closed. Close it with }, or write: author: "{name: A"'],
    mended: 'author: {name: A}',
  },
  {
    because: 'an apostrophe ends an item',
    text: "tags: ['Mayor's', b]",
    reports: [`1:15 The value ends before "s'". Write a comma before it, or for text: "Mayor's"`],
    mended: `tags: ["Mayor's", b]`,
  },
  {
    because: 'a comma is missing',
    text: 'tags: ["a" "b"]',
    reports: [`1:12 The value ends before ""b"". Write a comma before it, or for text: '"a" "b"'`],
    mended: 'tags: ["a", "b"]',
  },
  {
    because: 'there is a comma too many',
    text: 'tags: [a,, b]',
    reports: ['1:10 There is nothing before this comma. Remove the comma.'],
    mended: 'tags: [a, b]',
  },
  {
    because: 'a tab is no indent',
    text: 'author:\n\tname: x',
    reports: ['2:1 A line is indented with a tab. Indent with blanks.'],
    mended: 'author:\n  name: x',
  },
  {
    because: 'an item is in another column',
    text: 'tags:\n  - a\n - b',
    reports: [
      '3:2 This "- " belongs to no list. Begin all items of a list in one column, on the lines below a key without a value.',
    ],
    mended: 'tags:\n  - a\n  - b',
  },
  {
    because: 'the list has no key',
    text: '- a\ntitle: A',
    reports: [
      '1:1 This "- " belongs to no list. Begin all items of a list in one column, on the lines below a key without a value.',
    ],
    mended: 'tags:\n- a\ntitle: A',
  },
  {
    because: 'a key is indented',
    text: 'title: A\n date: x',
    reports: [
      '2:2 The indent of this line does not fit the lines above it. Begin all keys of one level in one column; put a text of several lines between " and ".',
    ],
    mended: 'title: A\ndate: x',
  },
  {
    because: 'a text of several lines has a colon',
    text: 'title: A\n  b: c\n  d',
    reports: [
      '2:3 The indent of this line does not fit the lines above it. Begin all keys of one level in one column; put a text of several lines between " and ".',
    ],
    mended: 'title: "A\n  b: c\n  d"',
  },
  {
    because: 'a nested key is in another column',
    text: 'author:\n  name: x\n # y\n url: y',
    reports: [
      '4:2 The indent of this line does not fit the lines above it. Begin all keys of one level in one column; put a text of several lines between " and ".',
    ],
    mended: 'author:\n  name: x\n  url: y',
  },
  {
    because: 'a line has no key',
    text: 'title: A\njust a line\ndate: x',
    reports: ['2:1 This line has no key: "just a line". Write "key: value", or put the text into the value above.'],
    mended: 'title: A just a line\ndate: x',
  },
  {
    because: 'text goes on below a closed quotation mark',
    text: 'title: "A"\n  b',
    reports: ['2:3 This line has no key: "b". Write "key: value", or put the text into the value above.'],
    mended: 'title: "A b"',
  },
  {
    because: 'there is only text',
    text: '# c\nA bridge',
    reports: ['2:1 These settings are not a list of "key: value". Write one "key: value" a line.'],
    mended: 'title: A bridge',
  },
  {
    because: 'a backslash has a meaning',
    text: 'title: "C:\\qa"',
    reports: [`1:11 Between " and " a backslash has a meaning, and \\q has none. Write: title: 'C:\\qa'`],
    mended: "title: 'C:\\qa'",
  },
  {
    because: 'there are two documents',
    text: 'title: A\n...\ndate: x',
    reports: ['2:1 There is a second document in this YAML. Remove the line --- or ... before it.'],
    mended: 'title: A\ndate: x',
  },
  {
    because: 'a key is given twice, twice',
    text: 'title: A\nauthor: {name: B, Name: C}\ntitle: D',
    reports: [
      '2:19 The key "name" is given twice. Keep one of the two; capitals make no difference.',
      '3:1 The key "title" is given twice. Keep one of the two; capitals make no difference.',
    ],
    mended: 'title: A\nauthor: {name: B}',
  },
  {
    because: 'a character does not show',
    text: 'title: A\nauthor: B\u0001',
    reports: [
      '2:10 There is a control character, U+0001, in these settings. Remove it; type the line again if it does not show.',
    ],
    mended: 'title: A\nauthor: B',
  },
  {
    because: 'lists are too deep',
    text: `tags: ${'['.repeat(limits.yamlDepth)}${']'.repeat(limits.yamlDepth)}`,
    reports: ['1:26 Lists and maps are more than 20 deep in one another. Write a flat list.'],
    mended: 'tags: []',
  },
  {
    because: 'maps are too deep, line by line',
    text: Array.from({ length: limits.yamlDepth + 1 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    reports: ['20:20 Lists and maps are more than 20 deep in one another. Write a flat list.'],
    mended: 'a: []',
  },
  {
    because: 'an alias begins the text',
    text: 'title: *new* bridge',
    reports: [
      '1:8 "*new*" is an anchor, alias or tag of YAML; they are not used here. Write the value itself; for text, write: title: "*new* bridge"',
    ],
    mended: 'title: "*new* bridge"',
  },
  {
    because: 'a tag begins an item in brackets',
    text: 'tags: [!a, b]',
    reports: [
      '1:8 "!a" is an anchor, alias or tag of YAML; they are not used here. Write the value itself, or the text in quotation marks.',
    ],
    mended: 'tags: ["!a", b]',
  },
  {
    because: 'js-yaml alone refuses it',
    text: 'title: A\n: b',
    reports: ['2:1 From here on this is not YAML. Write one "key: value" a line, with the value in quotation marks.'],
    mended: 'title: A\ndate: "b"',
  },
  {
    because: 'each line has a mistake of its own',
    text: 'title: @a\nauthor: `b\nsummary: A: b\ntags: [c] d',
    reports: [
      '1:8 A value cannot begin with @. Write: title: "@a"',
      '2:9 A value cannot begin with `. Write: author: "`b"',
      '3:11 There is a second ": " in this value. Write: summary: "A: b"',
      '4:11 A value that begins with [ is a list, which ends at ]; "d" is left over. Remove that.',
    ],
    mended: 'title: "@a"\nauthor: "`b"\nsummary: "A: b"\ntags: [c]',
  },
]

test.each(mistakes)('a mistake has its cause and its cure: $because', ({ text, reports, mended }) => {
  expect(found(text)).toEqual(reports)
  expect(found(mended), 'the hint helps').toEqual([])
})

test.each([
  { because: 'Chinese quotation marks are letters', text: 'title: “大桥” 通车' },
  { because: 'a full-width comma is a letter', text: 'tags: [a，b]' },
  { because: 'a full-width colon in a value is a letter', text: 'title: 快讯：大桥' },
  { because: 'a colon before a letter is a part of the text', text: 'title: 9:30 is the time' },
  { because: 'an apostrophe inside a word closes nothing', text: "title: Mayor's bridge" },
  { because: 'signs inside the text mean nothing', text: 'title: a @b %c `d` & *e' },
  { because: 'a byte-order mark is no character', text: '\ufefftitle: A' },
])('no mistake: $because', ({ text }) => {
  expect(found(text)).toEqual([])
})

test.each([
  { because: 'aliases', text: `title: ${'*a '.repeat(21_000)}` },
  { because: 'brackets', text: `title: @x\ntags: ${'['.repeat(65_000)}` },
  { because: 'dashes', text: `title: @x\ntags: ${'- '.repeat(32_000)}` },
  { because: 'colons', text: `title: @x\ntags: ${'a: '.repeat(21_000)}` },
  { because: 'keys given twice', text: `author: {${'a, '.repeat(21_000)}}` },
  { because: 'keys given twice, line by line', text: `author: {\n${` ${'a,'.repeat(60)}\n`.repeat(490)}}` },
])('64 KB of $because are refused at once', ({ text }) => {
  const start = process.cpuUsage()
  expect(read(text).diagnostics.length).toBeGreaterThan(0)
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1000, 'milliseconds').toBeLessThan(5_000)
})

const characters = fc.constantFrom(
  ...'a B 1 é 的 : # , [ ] { } " \' \\ - ? & * ! | > % @ ` ~ ：'.split(' '),
  ...[' ', ': ', ' #', 'word', "Mayor's", '"x"', ' - '],
)
const values = fc.array(characters, { maxLength: 7 }).map((parts) => parts.join(''))

test('what a hint says to write can be read', () => {
  let [tried, fixed] = [0, 0]
  const isHelped = (value: string) => {
    const diagnostics = [`title: ${value}`, `title:${value}`, `title：${value}`].flatMap(
      (line) => read(`${line}\ndate: x`).diagnostics,
    )
    for (const { hint, fix } of diagnostics) {
      if (fix) {
        fixed += 1
        expect(found(`${fix.replacement}\ndate: x`), `${value} | ${fix.replacement}`).toEqual([])
      }
      const [written] = /(?<=[Ww]rite: )title: (?:".*"|'.*')$/s.exec(hint) ?? []
      if (written === undefined) continue
      tried += 1
      expect(found(`${written}\ndate: x`), `${value} | ${hint}`).toEqual([])
    }
  }
  fc.assert(fc.property(values, isHelped), { numRuns: 3000 })
  expect(tried).toBeGreaterThan(1000)
  expect(fixed).toBeGreaterThan(1000)
})

test('a line with all that is to be written in its place has no mistake any more', () => {
  let fixed = 0
  for (const { because, text } of mistakes) {
    const lines = text.split('\n')
    for (const { fix } of read(text).diagnostics) {
      if (!fix) continue
      fixed += 1
      const left = lines.with(fix.line - 1, fix.replacement).join('\n')
      expect(
        found(left).filter((one) => one.startsWith(`${fix.line}:`)),
        because,
      ).toEqual([])
    }
  }
  expect(fixed).toBeGreaterThan(30)
})
