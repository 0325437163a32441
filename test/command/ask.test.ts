import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { ask, confirm } from '../../src/command/ask-prompts.ts'
import { found } from '../../src/command/choice.ts'
import { languages } from '../../src/command/languages.ts'
import { timeZones } from '../../src/command/time-zones.ts'
import { understood } from '../../src/command/understood.ts'
import { filesOf, folder, site } from '../folder.ts'
import { keys, onTerminal } from './terminal.ts'

test.each([
  { key: 'url', text: ' example.org ', meant: 'https://example.org/' },
  { key: 'url', text: 'Example.org/news', meant: 'https://example.org/news/' },
  { key: 'url', text: '//example.org', meant: 'https://example.org/' },
  { key: 'url', text: 'https:/example.org', meant: 'https://example.org/' },
  { key: 'url', text: 'http:example.org', meant: 'http://example.org/' },
  { key: 'url', text: 'localhost:4000', meant: 'https://localhost:4000/' },
  { key: 'url', text: 'zeitung.münchen', meant: 'https://zeitung.xn--mnchen-3ya/' },
  { key: 'url', text: 'http://example.org', meant: 'http://example.org' },
  { key: 'url', text: 'nope', meant: 'nope' },
  { key: 'url', text: '1.2', meant: '1.2' },
  { key: 'url', text: 'li@example.org', meant: 'li@example.org' },
  { key: 'url', text: 'example.org?a=1', meant: 'example.org?a=1' },
  { key: 'url', text: 'ftp://example.org', meant: 'ftp://example.org' },
  { key: 'url', text: 'javascript:alert(1)', meant: 'javascript:alert(1)' },
  { key: 'language', text: 'English', meant: 'en' },
  { key: 'language', text: 'deutsch', meant: 'de' },
  { key: 'language', text: '中文', meant: 'zh-CN' },
  { key: 'language', text: 'en_us', meant: 'en-US' },
  { key: 'language', text: 'sr-Latn', meant: 'sr-Latn' },
  { key: 'language', text: 'Elvish', meant: 'Elvish' },
  { key: 'timezone', text: 'London', meant: 'Europe/London' },
  { key: 'timezone', text: 'Beijing', meant: 'Asia/Shanghai' },
  { key: 'timezone', text: 'new york', meant: 'America/New_York' },
  { key: 'timezone', text: 'Paris, France', meant: 'Europe/Paris' },
  { key: 'timezone', text: 'sao paulo', meant: 'America/Sao_Paulo' },
  { key: 'timezone', text: 'Calcutta', meant: 'Asia/Kolkata' },
  { key: 'timezone', text: 'asia/shanghai', meant: 'Asia/Shanghai' },
  { key: 'timezone', text: 'Etc/GMT+3', meant: 'Etc/GMT+3' },
  { key: 'timezone', text: 'Atlantis', meant: 'Atlantis' },
  { key: 'title', text: ' London ', meant: 'London' },
])('$text is understood as $meant ($key)', ({ key, text, meant }) => {
  expect(understood(key, text)).toBe(meant)
})

test.each([
  { list: languages, typed: '中', first: 'zh-CN' },
  { list: languages, typed: 'ger', first: 'de' },
  { list: languages, typed: 'français', first: 'fr' },
  { list: languages, typed: 'pt-b', first: 'pt-BR' },
  { list: languages, typed: '', first: 'en' },
  { list: timeZones, typed: 'york', first: 'America/New_York' },
  { list: timeZones, typed: 'mün', first: 'Europe/Berlin' },
  { list: timeZones, typed: 'europe/lis', first: 'Europe/Lisbon' },
  { list: timeZones, typed: 'atlantis', first: undefined },
])('"$typed" finds $first first', ({ list, typed, first }) => {
  expect(found(list(), typed)[0]?.value).toBe(first)
})

test.each(['Europe/London', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'UTC'])(
  'the list of zones has %s once, by the name that it has now',
  (zone) => {
    const values = timeZones().map(({ value }) => value)
    expect(values.filter((value) => value === zone)).toHaveLength(1)
    expect(values).not.toContain('Asia/Calcutta')
    expect(new Set(values).size).toBe(values.length)
  },
)

/** Answers a question on streams: keys go in, and what a person sees comes out. */
async function answered(
  act: (streams: { input: PassThrough; output: PassThrough }) => Promise<unknown>,
  typed: string[],
) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  output.on('data', (piece) => {
    shown += piece
  })
  const answer = act({ input, output }).catch((error: Error) => error.message)
  for (const one of typed) {
    input.write(one)
    await new Promise((resolve) => setTimeout(resolve, 60)) // a lone Esc is known after 50 ms
  }
  return { answer: await answer, shown: stripVTControlCharacters(shown) }
}

const zone = {
  key: 'timezone',
  text: 'Which zone?',
  choices: timeZones,
  usual: 'Europe/Rome',
  faultOf: (text: string) => (text.startsWith('Etc/') ? undefined : 'is no zone'),
}
const { signal } = new AbortController()

test.each([
  { because: 'nothing is typed', typed: [keys.enter], answer: 'Europe/Rome' },
  { because: 'a city is typed', typed: ['beij', keys.enter], answer: 'Asia/Shanghai' },
  {
    because: 'an arrow goes to the next',
    typed: ['america/indiana', keys.down, keys.enter],
    answer: 'America/Indiana/Marengo',
  },
  { because: 'the list does not have it, but it is right', typed: ['Etc/GMT+3', keys.enter], answer: 'Etc/GMT+3' },
  {
    because: 'nothing is found, then something',
    typed: ['xx', keys.enter, keys.back, keys.back, 'osak', keys.enter],
    answer: 'Asia/Tokyo',
  },
  { because: 'Ctrl-C is pressed', typed: ['lon', keys.ctrlC], answer: 'Nothing was written.' },
  { because: 'Ctrl-D is pressed', typed: [keys.ctrlD], answer: 'Nothing was written.' },
])('a list answers $answer when $because', async ({ typed, answer }) => {
  expect(await answered((streams) => ask(zone, signal, streams), typed)).toMatchObject({ answer })
})

test('a line is asked for until it is valid, and what was understood is shown', async () => {
  const question = {
    key: 'url',
    text: 'Which address?',
    usual: 'https://usual.internal/',
    faultOf: (text: string) => (text.startsWith('https:') ? undefined : 'is no address'),
  }
  const { answer, shown } = await answered(
    (streams) => ask(question, signal, streams),
    ['nope', keys.enter, keys.back.repeat(4), 'example.org', keys.enter],
  )
  expect(answer).toBe('https://example.org/')
  expect(shown).toContain('"nope" is no address.')
  expect(shown).toContain('Understood as "https://example.org/".')
  expect(await answered((streams) => ask(question, signal, streams), [keys.enter])).toMatchObject({
    answer: 'https://usual.internal/',
  })
})

test.each([
  { typed: [keys.enter], answer: true },
  { typed: ['n'], answer: false },
  { typed: [keys.down, keys.enter], answer: false },
  { typed: [keys.ctrlC], answer: 'Nothing was written.' },
])('a question for yes or no is answered $answer', async ({ typed, answer }) => {
  expect(await answered((streams) => confirm('Write?', signal, streams), typed)).toMatchObject({ answer })
})

const isLinux = process.platform === 'linux'
const start = [
  ['title of the site', `Bridge Daily${keys.enter}`],
  ['address of the site', `example.org${keys.enter}`],
] as const

test.runIf(isLinux)('init asks on a terminal, shows what it will write, and writes it', async () => {
  const root = folder()
  const { printed, code } = await onTerminal(
    root,
    ['init'],
    [
      ...start,
      ['language', keys.enter],
      ['time zone', `beijing${keys.enter}`],
      ['first section', `Local News${keys.enter}`],
      ['Write these files?', keys.enter],
    ],
  )
  expect(code).toBe(0)
  expect(printed).toContain('\n  time zone  Asia/Shanghai\n')
  expect(readFileSync(join(root, 'content/site.yaml'), 'utf8')).toMatch(
    /title: Bridge Daily\n.*\nurl: https:\/\/example\.org\/\nlanguage: en\ntimezone: Asia\/Shanghai\n$/,
  )
  expect([...filesOf(root).keys()]).toContain('content/local-news/welcome.md')
})

test.runIf(isLinux).each([
  { because: 'Ctrl-C is pressed', typed: [...start, ['language', keys.ctrlC]] as const, code: 3, env: {} },
  {
    because: 'the answer is no',
    typed: [
      ...start,
      ['language', keys.enter],
      ['time zone', keys.enter],
      ['first section', keys.enter],
      ['Write these', 'n'],
    ] as const,
    code: 0,
    env: {},
  },
  {
    because: 'a terminal without a cursor is closed',
    typed: [...start, ['language', keys.ctrlD]] as const,
    code: 3,
    env: { TERM: 'dumb' },
  },
])('init leaves nothing behind when $because', async ({ typed, code, env }) => {
  const root = folder()
  const { printed, code: ended } = await onTerminal(root, ['init'], typed, env)
  expect([ended, printed]).toEqual([code, expect.stringContaining('Nothing was written.')])
  expect(readdirSync(root)).toEqual([])
  if (env.TERM === 'dumb') expect(printed).not.toContain('\u001b[?25l')
})

test.runIf(isLinux)('no colour is printed where NO_COLOR forbids it', async () => {
  const { printed } = await onTerminal(folder(), ['init'], [...start, ['language', keys.ctrlC]], { NO_COLOR: '1' })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for
  expect(printed).not.toMatch(/\u001b\[[34]\d/)
})

test.runIf(isLinux)('new asks for the section on a terminal', async () => {
  const root = folder({
    'content/site.yaml': site,
    'content/news/section.yaml': 'title: News\n',
    'content/sport/section.yaml': 'title: Games\n',
  })
  const { code } = await onTerminal(root, ['new', 'A goal'], [['In which section', `games${keys.enter}`]])
  expect(code).toBe(0)
  expect([...filesOf(root).keys()]).toContain('content/sport/a-goal.md')
})

test.runIf(isLinux)('init asks which of several tools builds the site', async () => {
  const root = folder({
    'hugo.toml': 'title = "Daily"\nbaseURL = "https://daily.internal/"\n',
    '_config.yml': 'title: Other\nurl: https://other.internal\n',
  })
  const { printed } = await onTerminal(
    root,
    ['init'],
    [
      ['Which tool', `jek${keys.enter}`],
      ['What is the site about', keys.ctrlC],
    ],
  )
  expect(printed).toContain('This is a site made with Jekyll (_config.yml).')
  expect([...filesOf(root).keys()]).toEqual(['_config.yml', 'hugo.toml'])
})
