import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, folder, put } from './folder.ts'

const page = readFileSync('docs/recipes.md', 'utf8')

test('the script for Next.js, Nuxt and SvelteKit writes the feeds of its posts', () => {
  const project = folder()
  for (const [, path = '', code = ''] of page.matchAll(/<!-- example (.*) -->\n```js\n([\s\S]*?)```/g))
    put(project, path, code)
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(resolve('.'), join(project, 'node_modules/feedwright'))
  const { status, stderr } = spawnSync(process.execPath, ['feeds.mjs'], { cwd: project, encoding: 'utf8' })
  expect({ status, errors: stderr.match(/ {2}(?:error|warning) {2}.*/g) }).toEqual({ status: 0, errors: null })
  const written = filesOf(join(project, 'public'))
  expect([...written.keys()].sort()).toEqual(['.feedwright.json', 'atom.xml', 'feed.json', 'rss.xml'])
  expect([...String(written.get('rss.xml')).matchAll(/<link>(.*)<\/link>/g)].map(([, link]) => link)).toEqual([
    'https://www.example.org/',
    'https://www.example.org/blog/tunnel',
    'https://www.example.org/blog/bridge',
  ])
})

test.each(['hugo', 'jekyll'])('the command for %s is that of the page about moving in', (name) => {
  const [command = ''] = new RegExp(`^${name} (?:build )?&& .*$`, 'm').exec(page) ?? []
  expect(readFileSync(`docs/moving/${name}.md`, 'utf8')).toContain(command || 'a command')
})
