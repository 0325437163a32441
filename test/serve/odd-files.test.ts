import { execFileSync } from 'node:child_process'
import { symlinkSync, truncateSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { start, until } from '../faults/process.ts'
import { article, folder, site } from '../folder.ts'

/** Files and links on which a program that opens what it finds would wait, grow or tell too much. */
const odd = [
  { because: 'a link never ends', make: (path: string) => symlinkSync('/dev/zero', `${path}.md`) },
  { because: 'a FIFO has no writer', make: (path: string) => void execFileSync('mkfifo', [`${path}.md`]) },
  { because: 'a link leads to a file of the system', make: (path: string) => symlinkSync('/etc/passwd', `${path}.md`) },
  { because: 'a link leads to the whole disk', make: (path: string) => symlinkSync('/', path) },
  { because: 'a link leads to its own folder', make: (path: string) => symlinkSync('.', path) },
  {
    because: 'a file is huge',
    make(path: string) {
      execFileSync('touch', [`${path}.md`])
      truncateSync(`${path}.md`, 480_000_000)
    },
  },
]

function newsroom(make: (path: string) => void): string {
  const root = folder({ 'content/site.yaml': site, 'content/a.md': article() })
  make(join(root, 'content/odd'))
  return root
}

/** The preview, and the first page of it. */
async function viewed(root: string) {
  const preview = start(root, ['serve', '--port', '0'])
  let said = ''
  preview.child.stdout?.on('data', (piece) => (said += piece))
  await until(() => said.includes('\n') || preview.child.exitCode !== null)
  const [url = ''] = /http\S+/.exec(said) ?? []
  return { ...preview, url, page: await (await fetch(url)).text() }
}

test.each(odd)('the preview comes up, tells nothing it must not, and ends when $because', async ({ make }) => {
  const { child, ended, page } = await viewed(newsroom(make))
  expect(page).toContain('Feeds')
  expect(page).not.toContain('root:')
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ status: 143, signal: null })
})

test.each(odd)('a signal ends the preview while it begins and $because', async ({ make }) => {
  const root = newsroom(make)
  for (const moment of [50, 300, 600]) {
    const { child, ended } = start(root, ['serve', '--port', '0'])
    await sleep(moment)
    child.kill('SIGTERM')
    const { status, signal } = await ended
    expect([143, 'SIGTERM'], `${moment} ms`).toContain(signal ?? status) // the latter before it is loaded
  }
})

test('a signal ends the preview while pages listen and a request is not complete', async () => {
  const { child, ended, url } = await viewed(newsroom(() => {}))
  const events = await fetch(`${url}events`)
  const halfway = request(url, { headers: { 'content-length': 1_000_000 }, method: 'POST' })
  halfway.on('error', () => {}).write('half')
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ status: 130, signal: null })
  await expect(events.text()).rejects.toThrow()
})
