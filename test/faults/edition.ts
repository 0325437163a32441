import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { article, folder, put, site, sumsOf } from '../folder.ts'
import { feedwright } from './process.ts'

/** A new folder with these files in it, until the test ends. */
export function room(files: Record<string, string | Uint8Array> = {}): string {
  const root = folder(files)
  onTestFinished(() => void spawnSync('rm', ['-rf', root])) // Node finds no names that are not UTF-8
  return root
}

/** A PNG picture of so many bytes, the same for the same name. */
export function png(name: string, length: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000040000000300802000000', 'hex')
  return Buffer.concat([
    head,
    createHash('shake256', { outputLength: length - head.length })
      .update(name)
      .digest(),
  ])
}

/** One content of a site in several: articles in sections, each with a picture of its own and one that all editions share. */
export function edition(
  name: string,
  sections: readonly string[],
  length = 300_000,
): Record<string, string | Uint8Array> {
  const articles = sections.flatMap((section) => [1, 2, 3].map((number) => ({ section, slug: `${section}-${number}` })))
  return Object.fromEntries([
    ['site.yaml', site],
    ...sections.map((section) => [`${section}/section.yaml`, `title: The ${section} of ${name}\n`]),
    ...articles.flatMap(({ section, slug }, index) => [
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
export function printed(root: string, name: string, sections: readonly string[], length?: number): Map<string, string> {
  for (const [path, bytes] of Object.entries(edition(name, sections, length))) put(root, `${name}/${path}`, bytes)
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
