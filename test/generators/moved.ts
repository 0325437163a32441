import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { relative } from 'node:path'
import { folder } from '../folder.ts'
import { build } from '../here.ts'

/** A system that a newsroom has left: `test/generators/moved/NAME` has its last feed, and the same articles as files of ours. */
export type Moved = { name: string; feed: string; address: string }

export const moved: readonly Moved[] = [
  { name: 'ghost', feed: 'rss/index.xml', address: 'rss/' },
  { name: 'drupal', feed: 'rss.xml', address: 'rss.xml' },
  { name: 'blogger', feed: 'atom.xml', address: 'atom.xml' },
  { name: 'wordpress', feed: 'feed/index.xml', address: 'feed/' },
  { name: 'movable-type', feed: 'atom.xml', address: 'atom.xml' },
]

/** The folder with its last feed. */
export const lastFeedOf = ({ name }: Moved): string => `test/generators/moved/${name}/feeds`

/** Lets a copy of the articles adopt the ids of the feed; the folder of their feeds, and what the command printed. */
export async function adopt(system: Moved): Promise<{ out: string; status: number | null; printed: string }> {
  const [content, out] = [folder(), folder()]
  cpSync(`test/generators/moved/${system.name}/content`, content, { recursive: true })
  const feed = `${lastFeedOf(system)}/${system.feed}`
  const flags = ['lib/cli.js', 'adopt', feed, '--content', content, '--write']
  const { status, stdout, stderr } = spawnSync('node', flags, { encoding: 'utf8' })
  await build({ content, out, now: new Date('2024-06-01') })
  return { out, status, printed: `${stdout}${stderr}`.replaceAll(relative('.', content), 'content') }
}
