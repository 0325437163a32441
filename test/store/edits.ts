import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import type { Outcome } from '../../src/edition/outcome.ts'
import { mp3 } from '../attachment/made.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

/** What somebody does between two builds. */
export type Edit = { name: string; act: (room: Room) => void }

/** A newsroom that is built twice: with a cache, and without one. */
export type Room = { root: string; drafts: boolean; now: string; time: number }

const pictures = ['a.png', 'a.gif'].map((name) => readFileSync(`test/pictures/${name}`))
const sounds = [mp3(5), mp3(6), Buffer.from('<!doctype html>')]
const names = ['a.md', 'b.md', 'news/a.md', 'news/c.md', 'news/2019/d/index.md', 'z.md']

const bodies = [
  'Text.',
  'Other text.',
  'Same text.',
  'Text with [a link](a.md) and [another](news/c.md).',
  'Text with [a link](../a.md#part), [a dead one](nowhere.md).',
  'Text and ![a picture](p.png).',
  'Other text and ![a picture](p.png).',
  'Text and ![](p.png)<script>alert(1)</script>',
  'Text and [a sound](s.mp3).',
  'Other text.\n\n<audio controls src="s.mp3"></audio>',
  '',
]
const titles = ['A bridge opens', 'A bridge closes', '一座桥', 'A <b>bold</b> bridge', '"']
const dates = ['2019-11-01', '2019-11-01 09:30', '2019-12-24T09:30:00+08:00', '2030-01-01', 'soon']
const more = [
  '',
  '',
  'draft: true\n',
  'slug: taken\n',
  'updated: 2019-12-25\n',
  'id: tag:daily.internal,2019:x\n',
  'image: p.png\n',
  'audio: s.mp3\n',
  'colour: red\n',
  'expires: 2025-01-01\n',
  'tags: [Bridges]\nauthor: Li Lei\n',
  'tags: [bridges, C++]\n',
  'correction: {date: 2019-12-26, note: On Friday.}\n',
  'withdrawn: {date: 2019-12-27, note: It was false.}\n',
  'withdrawn: {date: 2025-12-27, note: It was false.}\n',
  'aliases: [/old, /a/, "/旧"]\n',
  'aliases: /old\n',
  'ai: assisted\n',
  'ai: none\n',
  'rights: {license: https://daily.internal/terms, uses: {permits: [search, ai-train]}}\n',
]
const settings = [
  '',
  '',
  'limit: 2\n',
  'language: zh-CN\n',
  'permalink: /{yyyy}/{slug}/\n',
  'content: summary\n',
  'withdrawnDays: 3\ntombstones: true\n',
  'taxonomies: [tags, authors]\nminItems: 1\n',
  'archive: month\nlimit: 1\n',
  'limit: none\n',
  'ai: {text: generated, pictures: generated}\n',
  'movedFrom: [/old/, /old]\n',
  'rights: {license: https://daily.internal/licence, uses: {prohibits: [ai-train]}}\n',
]
const siteSettings = [
  ...settings,
  'host: [netlify, nginx]\n',
  'host: [github-pages, cloudflare, s3]\nfeedsUrl: https://daily.internal/feeds/\nmovedFrom: /\n',
  'host: [apache, caddy, vercel]\ncompress: [gzip]\nmaxAge: 60\n',
]

/** Written at a time of its own, long ago, as a file is that nobody touches while it is read. */
function write(room: Room, path: string, content: string | Uint8Array): void {
  put(room.root, path, content)
  touch(room, path)
}

function touch(room: Room, path: string): void {
  room.time += 1
  if (existsSync(join(room.root, path))) utimesSync(join(room.root, path), room.time, room.time)
}

const remove = (room: Room, path: string) => rmSync(join(room.root, path), { recursive: true, force: true })

const one = <T>(values: readonly T[]) => fc.constantFrom(...values)

const articles = fc.record({ title: one(titles), date: one(dates), more: one(more), body: one(bodies) })

/** What a cache may hold after a fault of the disk, or after somebody else. */
const harms: Record<string, (bytes: Buffer) => Uint8Array> = {
  cut: (bytes) => bytes.subarray(0, bytes.length >> 1),
  emptied: () => Buffer.alloc(0),
  changed: (bytes) => Buffer.from(bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte))),
  'changed in a word': (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('bridge', 'badger'), 'latin1'),
  doubled: (bytes) => Buffer.concat([bytes, bytes]),
  'turned around': (bytes) => Buffer.from(bytes.toString('latin1').split('\n').reverse().join('\n'), 'latin1'),
  foreign: () => Buffer.from('[]\n{}\nnull\n'),
}

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ path: one(names), text: articles }).map(({ path, text }) => ({
      name: `write ${path} ${JSON.stringify(text)}`,
      act: (room: Room) => write(room, `content/${path}`, article(text)),
    })),
  },
  one(names).map((path) => ({ name: `remove ${path}`, act: (room: Room) => remove(room, `content/${path}`) })),
  one(names).map((path) => ({ name: `touch ${path}`, act: (room: Room) => touch(room, `content/${path}`) })),
  fc.tuple(one(['p.png', 'news/p.png']), one([0, 1])).map(([path, which]) => ({
    name: `picture ${path} ${which}`,
    act: (room: Room) => write(room, `content/${path}`, pictures[which] ?? ''),
  })),
  one(['p.png', 'news/p.png']).map((path) => ({
    name: `remove ${path}`,
    act: (room: Room) => remove(room, `content/${path}`),
  })),
  fc.tuple(one(['s.mp3', 'news/s.mp3']), one([0, 1, 2])).map(([path, which]) => ({
    name: `sound ${path} ${which}`,
    act: (room: Room) => write(room, `content/${path}`, sounds[which] ?? ''),
  })),
  one(['s.mp3', 'news/s.mp3']).map((path) => ({
    name: `remove ${path}`,
    act: (room: Room) => remove(room, `content/${path}`),
  })),
  one(siteSettings).map((lines) => ({
    name: `site ${lines}`,
    act: (room: Room) => write(room, 'content/site.yaml', site + lines),
  })),
  one(settings).map((lines) => ({
    name: `section ${lines}`,
    act: (room: Room) => write(room, 'content/news/section.yaml', `title: News\n${lines}`),
  })),
  fc.constant({ name: 'no section', act: (room: Room) => remove(room, 'content/news/section.yaml') }),
  fc
    .boolean()
    .map((drafts) => ({ name: `drafts ${drafts}`, act: (room: Room) => void Object.assign(room, { drafts }) })),
  one(['2020-01-01', '2031-01-01']).map((now) => ({
    name: `now ${now}`,
    act: (room: Room) => void Object.assign(room, { now }),
  })),
  fc.tuple(one(['articles', 'renderings', 'feeds']), one(Object.keys(harms))).map(([file, harm]) => ({
    name: `cache: ${file} ${harm}`,
    act: (room: Room) => hurt(room, file, harms[harm] ?? ((bytes) => bytes)),
  })),
  one(['dist/feed.json', 'dist/rss.xml', 'dist/news/atom.xml']).map((path) => ({
    name: `remove ${path}`,
    act: (room: Room) => remove(room, path),
  })),
  one(['dist/rss.xml', 'dist/news/atom.xml']).map((path) => ({
    name: `write to ${path}`,
    act: (room: Room) => {
      if (existsSync(join(room.root, path)))
        write(room, path, readFileSync(join(room.root, path), 'utf8').replace('e', 'E'))
    },
  })),
)

function hurt({ root }: Room, file: string, harm: (bytes: Buffer) => Uint8Array): void {
  const cache = join(root, 'cache')
  for (const [path, bytes] of existsSync(cache) ? filesOf(cache) : []) {
    if (path.includes(`/${file}`)) writeFileSync(join(cache, path), harm(bytes))
  }
}

export function newRoom(): Room {
  const room = { root: folder(), drafts: false, now: '2020-01-01', time: 1_500_000_000 }
  write(room, 'content/site.yaml', site)
  write(room, 'content/news/section.yaml', 'title: News\n')
  write(room, 'content/a.md', article())
  write(room, 'content/news/c.md', article({ title: 'Rain', date: '2019-11-02', body: bodies[3] }))
  write(room, 'content/p.png', pictures[0] ?? '')
  return room
}

/** What a build says and what it leaves, whatever it is called. */
type Result = { said: unknown; left: Map<string, Buffer>; hosting: Map<string, string> }

/** Builds what stands there now in both ways. */
export async function both(room: Room): Promise<{ cold: Result; warm: Result }> {
  const { root, drafts } = room
  const options = { content: join(root, 'content'), drafts, now: new Date(room.now) }
  for (const name of ['dist', 'hosting'])
    if (existsSync(join(root, name))) cpSync(join(root, name), join(root, `${name}-without`), { recursive: true })
  const owner = join(root, 'hosting-without/.feedwright.json')
  if (existsSync(owner)) writeFileSync(owner, readFileSync(owner, 'utf8').replace('../dist"', '../dist-without"'))
  const [dist, hosting] = [join(root, 'dist'), join(root, 'hosting')]
  const without = await build({ ...options, out: `${dist}-without`, hosting: `${hosting}-without` })
  const withOne = await build({ ...options, out: dist, hosting, cache: join(root, 'cache') })
  const cold = { said: said(without), left: left(`${dist}-without`), hosting: texts(`${hosting}-without`) }
  const warm = { said: said(withOne), left: left(dist), hosting: texts(hosting) }
  for (const folder of [dist, hosting]) rmSync(`${folder}-without`, { recursive: true, force: true })
  return { cold, warm }
}

function said({ work: _work, ...outcome }: Outcome): unknown {
  return JSON.parse(JSON.stringify(outcome).replace(/(\/(?:dist|hosting))-without\//g, '$1/'))
}

const texts = (folder: string) =>
  new Map([...left(folder)].map(([path, bytes]) => [path, String(bytes).replace('../dist-without"', '../dist"')]))

const left = (out: string) =>
  existsSync(out) && statSync(out).isDirectory() && readdirSync(out).length > 0 ? filesOf(out) : new Map()
