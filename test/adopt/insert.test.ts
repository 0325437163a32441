import { expect, test } from 'vitest'
import { readFrontMatter } from '../../src/adopt/front-matter.ts'
import { inserted } from '../../src/adopt/insert.ts'

/** Each front matter is written with `|` where the new line comes. */
const line = (text: string, written: string) => ({ before: text.replace('|', ''), after: text.replace('|', written) })

const yaml = 'guid: 123 at https://e.org\n'
const toml = 'guid = "123 at https://e.org"\n'
const json = '"guid": "123 at https://e.org",'

test.each([
  { because: 'YAML', ...line('---\ntitle: A # a\n# b\n|---\nText\n---\n', yaml) },
  { because: 'an empty line at its end', ...line('---\ntitle: A\n\n|---\n', yaml) },
  { because: 'no text', ...line('---\ntitle: A\n|---', yaml) },
  { because: 'nothing in it', ...line('---\n|---\nText', yaml) },
  {
    because: 'a text of several lines at its end',
    before: '---\nsummary: |+\n  A\n\n---\n',
    after: `---\nsummary: |+\n  A\n\n${yaml}---\n`,
  },
  { because: 'keys that are indented', ...line('---\n  title: A\n  date: 2019-11-01\n|---\n', `  ${yaml}`) },
  { because: 'anchors', ...line('---\na: &x [1, 2]\nb: *x\n|---\n', yaml) },
  { because: 'a closing line of dots', ...line('---\ntitle: A\n|...\nText', yaml) },
  { because: 'Windows line ends', ...line('---\r\ntitle: A\r\n|---\r\nText\r\n', yaml.replace('\n', '\r\n')) },
  { because: 'old Mac line ends', ...line('---\rtitle: A\r|---\rText\r', yaml.replace('\n', '\r')) },
  { because: 'a byte-order mark', ...line('\uFEFF---\ntitle: A\n|---\n', yaml) },
  { because: 'TOML', ...line('+++\ntitle = "A" # a\n|+++\nText', toml) },
  {
    because: 'TOML with tables',
    ...line('+++\ntitle = "A"\n|\n# The parameters\n[params]\nid = "x"\n[[menu]]\n+++\n', toml),
  },
  { because: 'TOML with tables only', ...line('+++\n|[params]\nx = 1\n+++\n', toml) },
  {
    because: 'TOML with lists',
    ...line('+++\ntags = [\n  ["a"],\n["b"]\n]\nd = 2019-11-01T00:00:00Z\n|[params]\n+++\n', toml),
  },
  { because: 'TOML with brackets in a text', ...line('+++\na = """\n[b]\n"""\n|+++\n', toml) },
  {
    because: 'TOML with Windows line ends',
    ...line('+++\r\ntitle = "A"\r\n|[x]\r\n+++\r\n', toml.replace('\n', '\r\n')),
  },
  { because: 'JSON', ...line('{|\n  "title": "A {",\n  "x": {"y": 1}\n}\n\nText }', `\n  ${json}`) },
  { because: 'JSON on one line', ...line('{| "title": "A"}\nText', ` ${json}`) },
  { because: 'JSON without blanks and with a mark', ...line('\uFEFF{|"title":"A\\""}', json) },
  { because: 'JSON of Hexo', ...line(';;;\n|"title": "A",\n"x": 1\n;;;\nText', `${json}\n`) },
  { because: 'JSON of Hexo with nothing in it', ...line(';;;\n|;;;\nText', `${json.slice(0, -1)}\n`) },
  { because: 'empty JSON', ...line('{|}\nText', json.slice(0, -1)) },
  { because: 'JSON in a fence', ...line('---json\r\n{|\r\n\t"title": "A"\r\n}\r\n---\r\nText', `\r\n\t${json}`) },
])('one line is written into front matter with $because, and no other byte changes', ({ before, after }) => {
  expect(inserted(before, 'guid', '123 at https://e.org')).toBe(after)
  expect(readFrontMatter(after)?.values).toEqual({ ...readFrontMatter(before)?.values, guid: '123 at https://e.org' })
})

test.each(['---\ntitle: A\n---\n', '+++\ntitle = "A"\n+++\n', '{"title": "A"}\n'])(
  'every value stays as it is in %j',
  (text) => {
    const values = [
      '4813',
      '12:34:56',
      'yes',
      '~',
      'a: b #c',
      ' - x',
      'tag:e.org,2019:x',
      '"',
      "'",
      'a\\b',
      'é 日本',
      'a\nb',
      '2019-11-01',
      '{a}',
    ]
    expect(values.map((value) => readFrontMatter(inserted(text, 'guid', value) ?? '')?.values.guid)).toEqual(values)
  },
)

test.each([
  { because: 'there is none', text: 'Text' },
  { because: 'it is not closed', text: '---\ntitle: A\n' },
  { because: 'it has the key', text: '---\nguid: x\n---\n' },
  { because: 'it is not valid', text: '---\ntitle: [A\n---\n' },
  { because: 'it has a key twice', text: '---\na: 1\na: 2\n---\n' },
  { because: 'it is a list', text: '---\n- A\n---\n' },
  { because: 'it is a map in braces', text: '---\n{title: A}\n---\n' },
  { because: 'it is not valid TOML', text: '+++\ntitle = A\n+++\n' },
  { because: 'it is not closed JSON', text: '{"title": "A"' },
  { because: 'it is a program', text: '---js\n{title: "A"}\n---\n' },
])('nothing is written into front matter when $because', ({ text }) => {
  expect(inserted(text, 'guid', 'x')).toBeUndefined()
})
