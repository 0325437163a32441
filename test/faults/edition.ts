import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { article, folder, put, site, sumsOf } from '../folder.ts'
import { feedwright } from './process.ts'

/** A new folder with these files in it, until the test ends. */
export function room(files: Record<string, string | Uint8Array> = {}): string {
  const root = folder(files)
  onTestFinished(() => void spawnSync('rm', ['-rf', root])) // Node finds no names that are not UTF-8
  return root
}

/** A folder that all tests of a file begin with: it is made for the first of them, and each gets a copy of its own. */
export function copied<Known extends object>(make: (root: string) => Known): () => Known & { root: string } {
  const original = folder()
  afterAll(() => rmSync(original, { recursive: true }))
  let known: Known | undefined
  return () => {
    known ??= make(original)
    const root = room()
    cpSync(original, root, { recursive: true, preserveTimestamps: true })
    return { ...known, root }
  }
}

/** A PNG picture of so many bytes, the same for the same name; its pixels are noise. */
export function png(name: string, length: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000040000000300802000000', 'hex')
  const noise = createHash('shake256', { outputLength: length - 57 })
    .update(name)
    .digest()
  const size = Buffer.alloc(4)
  size.writeUInt32BE(noise.length)
  const sum = Buffer.alloc(4)
  const end = Buffer.from('0000000049454e44ae426082', 'hex')
  return Buffer.concat([head, sum, size, Buffer.from('IDAT'), noise, sum, end])
}

/** How large an edition is: the articles in each of its sections, and the bytes of each picture. */
export type Extent = { articles?: number; length?: number }

/**
 * One content of a site in several: articles in sections, each with a picture of its own and one that all editions share. Not all
 * have the same packed copies.
 */
export function edition(
  name: string,
  sections: readonly string[],
  { articles = 3, length = 300_000 }: Extent = {},
): Record<string, string | Uint8Array> {
  const slugs = sections.flatMap((section) =>
    Array.from({ length: articles }, (_, index) => ({ section, slug: `${section}-${index + 1}` })),
  )
  return Object.fromEntries([
    ['site.yaml', `${site}compress: ${name === 'morning' ? '[gzip, brotli]' : '[gzip]'}\n`],
    ...sections.map((section) => [`${section}/section.yaml`, `title: The ${section} of ${name}\n`]),
    ...slugs.flatMap(({ section, slug }, index) => [
      [`${section}/${slug}/index.md`, story(name, slug, index)],
      [`${section}/${slug}/own.png`, png(`${name} ${slug}`, length)],
      [`${section}/${slug}/shared.png`, png(slug, length)],
    ]),
  ])
}

const story = (name: string, slug: string, index: number) =>
  article({
    title: `${slug} in ${name}`,
    date: `2019-11-0${index + 1}`,
    body: `${`The text of ${name}. `.repeat(200)}\n\n![Own](own.png)\n\n![Shared](shared.png)`,
  })

/** Puts an edition into a folder, and says what a build of it alone writes, as SHA-256 sums. */
export function printed(root: string, name: string, sections: readonly string[], extent?: Extent): Map<string, string> {
  for (const [path, bytes] of Object.entries(edition(name, sections, extent))) put(root, `${name}/${path}`, bytes)
  return alone(root, name)
}

/** What a build of this content writes into a new folder. */
export function alone(root: string, content: string): Map<string, string> {
  const out = join(folder(), 'dist')
  const { status, stderr } = feedwright(root, ['build', '--content', content, '--out', out])
  if (status !== 0) throw new Error(`exit code ${status}: ${stderr}`)
  const files = sumsOf(out)
  rmSync(join(out, '..'), { recursive: true })
  return files
}

/** What readers may find while these editions replace each other. */
export const promisedBy = (...editions: ReadonlyMap<string, string>[]) => ({
  pictures: editions.flatMap((files) => [...files].filter(([path]) => path.endsWith('.png')).map(([, sum]) => sum)),
  always: [...(editions[0]?.keys() ?? [])].filter(
    (path) => /\.(?:xml|json)$/.test(path) && editions.every((files) => files.has(path)),
  ),
})
