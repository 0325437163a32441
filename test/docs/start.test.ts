import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../deploy/run.ts'
import { filesOf, folder, put } from '../folder.ts'

const page = 'docs/start.md'

/** The parts of the page that do something, in their order: commands, what they print, files to write, files that are there. */
const part =
  /^```sh\n(?<command>[\s\S]*?)^```\n|^<!-- write (?<written>.*) -->\n```markdown\n(?<text>[\s\S]*?)^```\n|(?<begin>^<!-- (?:printed|shown (?<shown>.*)) -->\n)[\s\S]*?(?<end>^<!-- \/(?:printed|shown) -->)/gm

/** What this machine cannot do offline, or only a person can end. */
const untried = ['npm install feedwright', 'npx feedwright serve']

/** How a command ends that is to fail. */
const failing = 'npx feedwright check'

const fence = (language: string, text: string) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`

test('following the page leads to feeds, and prints what the page says; vitest -u writes it anew', async () => {
  const cwd = folder()
  const [way = '', rest = ''] = readFileSync(page, 'utf8').split(/(?=^## A site that you have$)/m)
  let printed = ''
  let shown = ''
  let from = 0
  for (const { 0: all, index, groups = {} } of way.matchAll(part)) {
    const { command = '', written, text = '', begin, shown: path, end } = groups
    shown += way.slice(from, index)
    from = index + all.length
    if (written !== undefined) put(cwd, written, text)
    if (command !== '' && !untried.includes(command.trim())) {
      const { status, stdout, stderr } = await run(command, { cwd })
      expect(status, `${command}${stderr}`).toBe(command.trim() === failing ? 1 : 0)
      printed = `${stderr}${stdout}`.replace(/\d+ ms/, '400 ms')
    }
    const made =
      path === undefined ? fence('', printed) : `\`${path}\`:\n\n${fence('yaml', String(filesOf(cwd).get(path)))}`
    shown += begin === undefined ? all : `${begin}${made}${end}`
  }
  await expect(`${shown}${way.slice(from)}${rest}`).toMatchFileSnapshot(`../../${page}`)
  expect([...filesOf(join(cwd, 'dist')).keys()]).toContain('local-news/rss.xml')
})

test('the commands for a site that is there work in a site of Hugo', async () => {
  const cwd = folder()
  cpSync('test/moving/hugo/site', cwd, { recursive: true })
  rmSync(join(cwd, 'feedwright.yaml'), { force: true })
  const [, commands = ''] = /^<!-- in a site of Hugo -->\n```sh\n([\s\S]*?)^```/m.exec(readFileSync(page, 'utf8')) ?? []
  expect(await run(commands, { cwd })).toMatchObject({ status: 0 })
  expect([...filesOf(cwd).keys()]).toContain('feedwright.yaml')
})
