import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { parseRssFeed } from 'feedsmith'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import RssParser from 'rss-parser'
import { folder, put } from '../folder.ts'

/** What a reader shows of the items of an RSS document as descriptions, by their titles. */
export type Shown = Record<string, string>

/** A reader of RSS; those of Debian are absent on many machines. */
export type TextReader = { name: string; isHere: boolean; read: (file: string) => Promise<Shown> | Shown }

const python = '/usr/bin/python3'
const runs = (command: string, ...flags: string[]) => spawnSync(command, flags).status === 0

/** @throws Error with what the command printed when it failed */
function run(command: string, flags: string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, flags, { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return stdout
}

/** What a browser shows of HTML; an element in it is written as such, so that a test sees it. */
export function shownOf(html: string): string {
  const text = (nodes: DefaultTreeAdapterTypes.ChildNode[]): string =>
    nodes
      .map((node) => {
        if ('value' in node) return node.value
        return 'tagName' in node ? `[element ${node.tagName}]${text(node.childNodes)}` : ''
      })
      .join('')
  return text(parseFragment(html).childNodes).trim()
}

const pairs = <T>(items: readonly T[], title: (item: T) => string | undefined, html: (item: T) => string | undefined) =>
  Object.fromEntries(items.map((item) => [title(item) ?? '', shownOf(html(item) ?? '')]))

/** feedparser as a library, with its own cleaning and without. */
const feedparser = (clean: boolean) => (file: string) => {
  const script = `
import feedparser, json, sys
read = feedparser.parse(sys.argv[1], sanitize_html=${clean ? 'True' : 'False'})
print(json.dumps([[entry.title, entry.summary] for entry in read.entries] + [["channel", read.feed.subtitle]]))`
  const rows: string[][] = JSON.parse(run(python, ['-c', script, file]))
  return pairs(
    rows,
    ([title]) => title,
    ([, html]) => html,
  )
}

function newsboat(file: string): Shown {
  const home = folder({ config: '', urls: `file://${file}\n` })
  run('newsboat', ['-q', '-x', 'reload', '-u', `${home}/urls`, '-c', `${home}/cache.db`, '-C', `${home}/config`])
  const script =
    'import json, sqlite3, sys; print(json.dumps(sqlite3.connect(sys.argv[1]).execute("select title, content from rss_item").fetchall()))'
  const rows: string[][] = JSON.parse(run(python, ['-c', script, `${home}/cache.db`]))
  return pairs(
    rows,
    ([title]) => title,
    ([, html]) => html,
  )
}

/** sfeed writes a line for each item: time, title, address, description, its kind ... */
function sfeed(file: string): Shown {
  const rows = run('sfeed', [], readFileSync(file, 'utf8')).trimEnd().split('\n')
  return pairs(
    rows.map((row) => row.split('\t')),
    ([, title]) => title,
    ([, , , text, kind]) => (kind === 'html' ? text : `it is read as ${kind}`),
  )
}

/** rss2email writes a mail for each item: its description as text, in lines of less than 80 characters. */
function rss2email(file: string): Shown {
  const home = folder()
  const mail = `${home}/mail`
  mkdirSync(mail)
  put(
    home,
    'config',
    `[DEFAULT]\nfrom = from@daily.invalid\nto = to@daily.invalid\nemail-protocol = maildir\nmaildir-path = ${mail}\nmaildir-mailbox = new\n`,
  )
  const r2e = (...command: string[]) => run('r2e', ['-c', `${home}/config`, '-d', `${home}/data`, ...command])
  r2e('add', 'daily', `file://${file}`)
  r2e('run')
  const script = `
import email, email.policy, json, sys
for path in sys.argv[1:]:
    one = email.message_from_binary_file(open(path, "rb"), policy=email.policy.default)
    print(json.dumps([one["subject"], one.get_content()]))`
  const files = readdirSync(`${mail}/new/new`).map((name) => `${mail}/new/new/${name}`)
  const mails: string[][] = run(python, ['-c', script, ...files])
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  return Object.fromEntries(
    mails.map(([title = '', text = '']) => [
      title,
      text
        .replace(/\s*URL: \S+\s*$/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ]),
  )
}

/** All readers that this machine has, or that it must have. */
export const textReaders: TextReader[] = [
  {
    name: 'feedsmith',
    isHere: true,
    read(file) {
      const feed = parseRssFeed(readFileSync(file, 'utf8'))
      return {
        ...pairs(
          feed.items ?? [],
          ({ title }) => title,
          ({ description }) => description,
        ),
        channel: shownOf(feed.description ?? ''),
      }
    },
  },
  {
    name: 'rss-parser',
    isHere: true,
    async read(file) {
      const feed = await new RssParser().parseString(readFileSync(file, 'utf8'))
      return {
        ...pairs(
          feed.items,
          ({ title }) => title,
          ({ content }) => content,
        ),
        channel: shownOf(feed.description ?? ''),
      }
    },
  },
  { name: 'feedparser', isHere: runs(python, '-c', 'import feedparser'), read: feedparser(false) },
  { name: 'feedparser, which cleans', isHere: runs(python, '-c', 'import feedparser'), read: feedparser(true) },
  { name: 'newsboat', isHere: runs('newsboat', '--version'), read: newsboat },
  { name: 'sfeed', isHere: runs('sh', '-c', 'command -v sfeed'), read: sfeed },
  { name: 'rss2email', isHere: runs('r2e', '--version'), read: rss2email },
]
