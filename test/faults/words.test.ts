import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { article, put, site, sumsOf } from '../folder.ts'
import { room } from './edition.ts'
import { feedwright, litterOf } from './process.ts'

const newsroom = () =>
  room({ 'content/site.yaml': site, 'content/news/section.yaml': 'title: News\n', 'content/a.md': article() })
const build = (root: string, through: readonly string[] = []) => feedwright(root, ['build', '--no-cache'], { through })

/** One sentence or two for a person, and no stack. */
const words = (path: string, what: string) =>
  expect.stringMatching(new RegExp(`^feedwright: [^\n]*${path}[^\n]*${what}[^\n]*\\.\n$`))

test.each([
  {
    because: 'dist/ is a link to a folder that does not exist',
    make: (root: string) => symlinkSync('gone/dist', join(root, 'dist')),
    says: words(
      '/dist" is a symbolic link that does not lead to a folder',
      'Make the folder "gone/dist", or remove the link',
    ),
  },
  {
    because: 'a folder in dist/ is a link to a folder that does not exist',
    make: (root: string) => {
      mkdirSync(join(root, 'dist'))
      symlinkSync('gone', join(root, 'dist/news'))
    },
    says: words('dist/news" is a symbolic link that does not lead to a folder', 'Make the folder "gone"'),
  },
  {
    because: 'a folder in dist/ is a file',
    make: (root: string) => put(root, 'dist/news', 'theirs'),
    says: words('dist/news/rss.xml: a part of its path is not a folder', 'Move the file'),
  },
  {
    because: 'a folder has the name of the lock',
    make: (root: string) => mkdirSync(join(root, 'dist/.feedwright.lock'), { recursive: true }),
    says: words('/dist/.feedwright.lock" is a folder', 'Remove or rename it'),
  },
  {
    because: 'a folder has the name of the manifest',
    make: (root: string) => mkdirSync(join(root, 'dist/.feedwright.json'), { recursive: true }),
    says: words('/dist/.feedwright.json" is a folder', 'Remove or rename it'),
  },
  {
    because: 'a folder has the name of a feed',
    make: (root: string) => put(root, 'dist/rss.xml/theirs', ''),
    says: words('/dist/rss.xml" already exists', 'Move it to another place'),
  },
])('a build that cannot write says where, why and what to do: $because', ({ make, says }) => {
  const root = newsroom()
  make(root)
  const before = readdirSync(root, { recursive: true })
  expect(build(root)).toMatchObject({ status: 3, stderr: says })
  expect(readdirSync(root, { recursive: true })).toEqual(before)

  rmSync(join(root, 'dist'), { recursive: true })
  expect(build(root)).toMatchObject({ status: 0 })
})

describe('too few files may be open', () => {
  test.each([24, 32, 40, 44])('of %i a build needs more, and says so without a stack', (number) => {
    const root = newsroom()
    const built = build(root, ['sh', '-c', `ulimit -n ${number}; exec "$@"`, 'sh'])
    expect(built.stderr).toMatch(/^feedwright: [^\n]*Allow [^\n]*more [^\n]*"ulimit -n 1024"\.[^\n]*\n$/)
    expect(built).toMatchObject({ status: 3, stdout: '' })
    expect(existsSync(join(root, 'dist')) ? litterOf(join(root, 'dist')) : []).toEqual([])
  })

  test('whatever the number, a build is done or says so, and nothing is half written', { timeout: 120_000 }, () => {
    const root = newsroom()
    const usual = room({})
    expect(feedwright(root, ['build', '--no-cache', '--out', join(usual, 'dist')])).toMatchObject({ status: 0 })
    for (let number = 41; number <= 56; number += 3) {
      rmSync(join(root, 'dist'), { recursive: true, force: true })
      const { status, stderr } = build(root, ['sh', '-c', `ulimit -n ${number}; exec "$@"`, 'sh'])
      expect([0, 3], `${number}: ${stderr}`).toContain(status)
      expect(stderr, String(number)).not.toMatch(/^ +at |Error:/m)
      if (status === 0) expect(sumsOf(join(root, 'dist'))).toEqual(sumsOf(join(usual, 'dist')))
    }
  })
})
