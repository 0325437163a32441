import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { promisify } from 'node:util'
import { folder, put } from '../folder.ts'

/** A program that remembers which items it has seen. */
export type Subscriber = {
  name: string
  /** Subscribes to a feed. The function that it returns reads the feed again, and returns how many items were new. */
  subscribe: (url: string) => () => Promise<number>
}

const python = '/usr/bin/python3'

/** @throws Error with what the command printed when it failed */
const run = async (command: string, ...flags: string[]) => (await promisify(execFile)(command, flags)).stdout

export const subscribers: readonly Subscriber[] = [
  { name: 'newsboat', subscribe: newsboat },
  { name: 'feedparser', subscribe: feedparser },
  { name: 'rss2email', subscribe: rss2email },
]

/** Newsboat counts the rows in its cache. */
function newsboat(url: string): () => Promise<number> {
  const home = folder({ config: '', urls: `${url}\n` })
  const count =
    'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("select count(*) from rss_item").fetchone()[0])'
  let seen = 0
  return async () => {
    await run('newsboat', '-q', '-x', 'reload', '-u', `${home}/urls`, '-c', `${home}/cache.db`, '-C', `${home}/config`)
    const [before, now] = [seen, Number(await run(python, '-c', count, `${home}/cache.db`))]
    seen = now
    return now - before
  }
}

/** Programs with feedparser know an item by its id, and by its address when it has none. */
function feedparser(url: string): () => Promise<number> {
  const script = `
import feedparser, json, sys
read = feedparser.parse(sys.argv[1])
assert not read.bozo, read.bozo_exception
print(json.dumps([entry.get("id", entry.get("link")) for entry in read.entries]))`
  const seen = new Set<string>()
  return async () => {
    const ids: string[] = JSON.parse(await run(python, '-c', script, url))
    const before = seen.size
    for (const id of ids) seen.add(id)
    return seen.size - before
  }
}

/** Rss2email writes a mail for each item that it has not seen. */
function rss2email(url: string): () => Promise<number> {
  const home = folder()
  mkdirSync(`${home}/mail`)
  const email = ['from = from@daily.invalid', 'to = to@daily.invalid', 'email-protocol = maildir']
  put(home, 'config', ['[DEFAULT]', ...email, `maildir-path = ${home}/mail`, 'maildir-mailbox = all', ''].join('\n'))
  const r2e = (...command: string[]) => run('r2e', '-c', `${home}/config`, '-d', `${home}/data`, ...command)
  let seen = 0
  const isAdded = r2e('add', 'daily', url)
  return async () => {
    await isAdded
    await r2e('run')
    const [before, now] = [seen, readdirSync(`${home}/mail/all/new`).length]
    seen = now
    return now - before
  }
}
