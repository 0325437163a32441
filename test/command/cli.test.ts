import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { formats } from '../../src/feed/formats.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'

const cli = resolve('lib/cli.js')

/** Runs the compiled command line in a folder, as somebody in a shell would. */
function feedwright(cwd: string, args: string[], options: SpawnSyncOptions = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, ...options, encoding: 'utf8' })
  return { status, stdout: String(stdout), stderr: String(stderr) }
}

const newsroom = (files: Record<string, string> = {}) =>
  folder({ 'content/site.yaml': site, 'content/a.md': article(), ...files })

test('build writes the feeds and says so in one line', () => {
  const { status, stdout, stderr } = feedwright(newsroom(), ['build'])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(
    new RegExp(
      `^1 article, 1 feed, ${formats.length} files written, 0 unchanged, 0 warnings, not compared with published feeds, \\d+ ms\\n$`,
    ),
  )
})

test('check writes nothing', () => {
  const root = newsroom()
  const { status, stdout } = feedwright(root, ['check'])
  expect(status).toBe(0)
  expect(stdout).toMatch(
    /^1 article, 1 feed, nothing written, 0 warnings, not compared with published feeds, \d+ ms\n$/,
  )
  expect([...filesOf(root).keys()]).toEqual(['content/a.md', 'content/site.yaml'])
})

test.each([
  { because: 'all is well', args: ['build'], files: {}, status: 0 },
  { because: 'there are warnings', args: ['build'], files: { 'content/b.md': article() }, status: 0 },
  { because: 'warnings count', args: ['build', '--strict'], files: { 'content/b.md': article() }, status: 1 },
  { because: 'the content is wrong', args: ['build'], files: { 'content/b.md': '' }, status: 1 },
  { because: 'there is no such command', args: ['bulid'], files: {}, status: 2 },
  { because: 'there is no command', args: [], files: {}, status: 2 },
  { because: 'there is no such flag', args: ['build', '--outt', 'x'], files: {}, status: 2 },
  { because: 'an argument is too many', args: ['build', 'content'], files: {}, status: 2 },
  { because: 'there is no such report', args: ['build', '--report', 'xml'], files: {}, status: 2 },
  { because: 'now is no date', args: ['build', '--now', 'tomorrow'], files: {}, status: 2 },
  { because: 'there is no such folder', args: ['build', '--content', 'x'], files: {}, status: 2 },
  { because: 'the output is the content', args: ['build', '--out', 'content'], files: {}, status: 2 },
  { because: 'a file of others stands in the way', args: ['build'], files: { 'dist/rss.xml': 'theirs' }, status: 3 },
  {
    because: 'a faulty article is held back',
    args: ['build'],
    files: { 'content/site.yaml': `${site}onError: hold\n`, 'content/b.md': '' },
    status: 4,
  },
  {
    because: 'a faulty article would be held back',
    args: ['check', '--quiet'],
    files: { 'content/site.yaml': `${site}onError: hold\n`, 'content/b.md': '' },
    status: 4,
  },
  { because: 'help was asked for', args: ['--help'], files: {}, status: 0 },
  { because: 'help on a command was asked for', args: ['build', '--help'], files: {}, status: 0 },
])('exit code $status when $because', ({ args, files, status }) => {
  const result = feedwright(newsroom(files), args)
  expect(result.status).toBe(status)
  if (status > 1) expect(result.stderr).not.toBe('')
  expect(result.stderr).not.toMatch(/^ +at /m)
})

test('--version is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(feedwright('.', ['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
})

test('--report json is one object a line, on both streams', () => {
  const { stdout, stderr } = feedwright(
    newsroom({ 'content/b.md': article({ date: '2019-11-02', more: 'tag: [a]\n' }) }),
    ['build', '--report', 'json'],
  )
  expect(JSON.parse(stderr)).toEqual({
    rule: 'unknown-key',
    severity: 'error',
    file: 'content/b.md',
    line: 4,
    column: 1,
    message: 'The key "tag" is not known. Did you mean "tags"?',
    hint: 'Write "tags" in place of "tag".',
    fix: { line: 4, replacement: 'tags: [a]' },
  })
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, articles: 2, feeds: 1, errors: 1, warnings: 0 })
})

test('--report github annotates the line', () => {
  const { stderr } = feedwright(newsroom({ 'content/b,c.md': '' }), ['build', '--report', 'github'])
  expect(stderr).toBe(
    '::error file=content/b%2Cc.md,line=1,col=1,title=front-matter::There is no front matter. Begin the file with a line ---, then title: and date:, then a line ---.\n',
  )
})

test.each([
  { because: 'the step has a working-directory', workspace: '..', file: 'site/content/b.md' },
  { because: 'the step is in the root of the repository', workspace: '.', file: 'content/b.md' },
  { because: 'the site is outside of the repository', workspace: '../../elsewhere', file: 'content/b.md' },
  { because: 'GitHub says nothing', workspace: undefined, file: 'content/b.md' },
])('--report github finds the file in the repository when $because', ({ workspace, file }) => {
  const root = folder({ 'site/content/site.yaml': site, 'site/content/b.md': '' })
  const place = join(root, 'site')
  const env = { ...process.env, GITHUB_WORKSPACE: workspace && join(place, workspace) }
  const { stderr } = feedwright(place, ['build', '--report', 'github'], { env })
  expect(stderr).toContain(`::error file=${file},line=1,`)
})

test('a build makes no report in HTML', () => {
  const { status, stdout, stderr } = feedwright(newsroom(), ['build', '--report', 'html'])
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('Only "feedwright check" makes a report in HTML: it shows what partners take.')
})

test('a build is for the partners in the settings', () => {
  const { status, stderr } = feedwright(newsroom(), ['build', '--for', 'msn'])
  expect(status).toBe(2)
  expect(stderr).toContain('Only "feedwright check" has it: a build makes documents for the partners in the settings.')
})

test('--quiet prints errors only', () => {
  expect(feedwright(newsroom({ 'content/b.md': article() }), ['build', '--quiet'])).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  })
  expect(feedwright(newsroom({ 'content/b.md': '' }), ['build', '--quiet']).stderr).toContain('front-matter')
})

test.each([
  { because: 'by flag', args: ['--now', '2019-10-31T15:59:59Z'], env: {}, articles: 0 },
  { because: 'by flag, a second later', args: ['--now', '2019-10-31T16:00:00Z'], env: {}, articles: 1 },
  { because: 'by SOURCE_DATE_EPOCH', args: [], env: { SOURCE_DATE_EPOCH: '1572537599' }, articles: 0 },
  { because: 'by SOURCE_DATE_EPOCH, a second later', args: [], env: { SOURCE_DATE_EPOCH: '1572537600' }, articles: 1 },
])('an article is held back until its date: $because', ({ args, env, articles }) => {
  const { stdout } = feedwright(newsroom(), ['build', ...args], { env: { ...process.env, ...env } })
  expect(stdout).toMatch(new RegExp(`^${articles} article`))
  if (articles === 0) expect(stdout).toContain('next change 2019-11-01T00:00:00+08:00 (content/a.md is published)')
})

test('drafts appear only when asked for, names included', () => {
  const root = newsroom({
    'content/b.md': article({ title: 'Secret', date: '2019-11-02', more: 'draft: true\nslug: hidden\n' }),
  })
  feedwright(root, ['build'])
  const written = () => [...filesOf(join(root, 'dist'))].map(([path, bytes]) => path + bytes.toString()).join('')
  expect(written()).not.toMatch(/Secret|hidden/)
  feedwright(root, ['build', '--drafts'])
  expect(written()).toMatch(/Secret/)
})

test('control characters of content do not reach the terminal', () => {
  const { stderr } = feedwright(newsroom({ 'content/b.md': article({ more: '"\\e[2J\\u202e": x\n' }) }), ['build'])
  expect(stderr).toContain('\\u001b[2J\\u202e')
  expect(stderr).not.toContain('\u001b')
})

const acting = '\u001b[2J\u202e'

test.each([
  { because: 'a file is created in a folder with such a name', args: ['new', 'A', '--section', `n${acting}`] },
  { because: 'there is no such section', args: ['new', 'A', '--section', acting] },
  { because: 'links are asked for', args: ['links', `n${acting}`] },
  { because: 'there is no such rule', args: ['explain', acting] },
  { because: 'there is no such section to link to', args: ['links', acting] },
  { because: 'settings are wrong', args: ['links', '--content', 'wrong'] },
  { because: 'there is no such flag', args: ['build', `--${acting}`] },
  { because: 'there is no such command', args: [acting] },
  { because: 'a value is wrong', args: ['build', '--now', acting] },
  { because: 'a folder is missing', args: ['build', '--content', acting] },
  { because: 'a site is created', args: ['init', '--content', `i${acting}`] },
  { because: 'an answer is wrong', args: ['init', '--content', 'i', '--url', acting] },
  { because: 'an article changes next', args: ['build', '--now', '2019-10-01'] },
  { because: 'the output is in the way', args: ['build', '--out', `n${acting}`] },
  { because: 'the preview finds mistakes and ends', args: ['serve', '--port', '0', '--content', 'wrong'] },
])('no character that controls a terminal is printed when $because', async ({ args }) => {
  const root = newsroom({
    [`content/n${acting}/section.yaml`]: 'title: "N\\u200F"\n',
    [`content/b${acting}.md`]: article({ date: '2019-10-02' }),
    [`n${acting}`]: '',
    [`wrong/${acting}/section.yaml`]: 'tilte: x\n',
    'wrong/site.yaml': `${site}${acting.slice(-1)}: x\n`,
  })
  const child = spawn(process.execPath, [cli, ...args], { cwd: root })
  const printed = { text: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      printed.text += piece
      if (args[0] === 'serve' && printed.text.includes('Ctrl-C')) child.kill('SIGINT')
    })
  }
  await once(child, 'close')
  expect(printed.text).toMatch(/\S/)
  expect(printed.text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u)
})

test.each([
  { because: 'nothing is published', before: [], args: ['build'], status: 0, compared: false },
  { because: 'dist/ has feeds', before: ['build'], args: ['build'], status: 0, compared: true },
  {
    because: 'the cache knows them',
    before: ['build', '--cache', 'c'],
    args: ['build', '--cache', 'c'],
    status: 0,
    compared: true,
  },
  {
    because: 'feeds are asked for',
    before: ['build'],
    args: ['check', '--out', 'x', '--previous', 'dist'],
    status: 0,
    compared: true,
  },
  {
    because: 'there is none there',
    before: [],
    args: ['check', '--strict', '--previous', 'no'],
    status: 1,
    compared: false,
  },
  {
    because: 'it is the first publication',
    before: [],
    args: ['check', '--strict', '--previous', 'no', '--first'],
    status: 0,
    compared: false,
  },
  {
    because: '--first comes again',
    before: ['build'],
    args: ['check', '--previous', 'dist', '--first'],
    status: 0,
    compared: true,
  },
])('a build says whether it compared: $compared since $because', ({ before, args, status, compared }) => {
  const root = newsroom()
  if (before.length > 0) feedwright(root, before)
  const { status: code, stdout } = feedwright(root, args)
  expect([code, !stdout.includes('not compared with published feeds')]).toEqual([status, compared])
  expect(JSON.parse(feedwright(root, [...args, '--report', 'json']).stdout)).toMatchObject({
    compared: args[0] === 'build' || compared,
  })
})

test('beside an article that cannot be read nothing is compared, and the build says so', () => {
  const root = newsroom()
  feedwright(root, ['build'])
  put(root, 'content/b.md', 'nothing')
  expect(feedwright(root, ['check', '--no-cache']).stdout).toContain('1 error, 0 warnings, not compared with published')
})

test.each(['text', 'json'])('no command for a CI runner is in a report: %s', (form) => {
  const { stderr, stdout } = feedwright(
    newsroom({
      'content/::error::x.md': article({ more: '"##[set-output name=x]y": 1\n"::x": 1\n' }),
      'content/b.md': article({ more: '"##vso[task.setvariable variable=x]y": 1\n' }),
    }),
    ['build', '--content', 'content', '--report', form],
  )
  expect(stderr.match(/#.{0,6}(?:vso)?\[(?:set-output|task)/g)).toHaveLength(4) // in the message and in the hint
  expect(stdout + stderr).not.toMatch(/##[\w.]*\[|^\s*::/m)
})

test('no command for a CI runner begins the name of a file', () => {
  const root = folder({ 'site.yaml': site, '::error::x.md': '' })
  expect(feedwright(root, ['check', '--content', '.', '--out', '/tmp/none']).stderr).toMatch(
    /^\\u003a:error::x\.md:1:1/m,
  )
})

test.each(['text', 'json', 'github'])('no password of an address is in a report: %s', (form) => {
  const { stderr } = feedwright(
    newsroom({
      'content/b.md': article({
        more: 'source: {name: A, url: "https://bot:s3cret@a.internal/"}\n',
        body: '[a](https://bot:s3cret@b.internal/)',
      }),
    }),
    ['build', '--report', form],
  )
  expect(stderr).toContain('a.internal')
  expect(stderr).not.toContain('s3cret')
})

test('links say the same with references in place of such characters', () => {
  const root = newsroom({ 'content/news/section.yaml': 'title: "N\\u200F"\n' })
  expect(feedwright(root, ['links', 'news']).stdout).toContain('title="Daily: N&#x200f; (RSS 2.0)"')
})

test('one file writes to the terminal', () => {
  const writers = [...filesOf('src')].filter(([, bytes]) => /console\.|std(?:out|err)\.write/.test(String(bytes)))
  expect(writers.map(([path]) => path)).toEqual(['cli.ts', 'command/terminal.ts']) // the former prints the version
})

test('many findings end with a count', () => {
  const pictures = Array.from({ length: 600 }, (_, index) => `![A bridge](p${index}.png)`)
  const text = `---\ntitle: Pictures\ndate: 2019-11-02\n---\n\n${pictures.join('\n')}\n`
  expect(feedwright(newsroom({ 'content/b.md': text }), ['build']).stderr).toMatch(/\n\.\.\. and 100 more\.\n$/)
})

test('a reader that closes the pipe is no fault', () => {
  const root = newsroom(Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`content/b${index}.md`, ''])))
  const { stderr, status } = spawnSync(
    'bash',
    ['-c', `{ "${process.execPath}" "${cli}" build 2>&1; echo $? >&2; } | head -1 >/dev/null`],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  expect([stderr, status]).toEqual(['1\n', 0])
})

test.each([
  { because: 'by itself, beside the packages', args: [], where: 'node_modules/.cache/feedwright/' },
  { because: 'where it is told to', args: ['--cache', 'kept'], where: 'kept/' },
  { because: 'not at all', args: ['--no-cache'], where: undefined },
])('what builds remember is kept $because', ({ args, where }) => {
  const root = newsroom({ 'node_modules/a/package.json': '{}' })
  const written = () => JSON.parse(feedwright(root, ['build', '--report', 'json', ...args]).stdout)
  const documents = formats.length
  expect(written()).toMatchObject({
    written: documents,
    work: { opened: 3, parsed: 1, rendered: 1, formatted: documents },
  })
  const others = [...filesOf(root).keys()].filter((path) => !/^(?:content|dist|node_modules\/a)\//.test(path))
  expect(others.every((path) => where !== undefined && path.startsWith(where))).toBe(true)
  expect(others.length > 0).toBe(where !== undefined)
  expect(written()).toMatchObject({ written: 0, work: where ? { parsed: 0, rendered: 0 } : { parsed: 1, rendered: 1 } })
})

test.each(['a file', '/proc/none', '/dev/full'])('a cache that cannot be kept is no fault: %s', (cache) => {
  const root = newsroom({ 'a file': '' })
  const { status, stderr } = feedwright(root, ['build', '--cache', cache])
  expect([status, stderr]).toEqual([0, ''])
})

test.each([
  { because: 'all is well', args: ['links', 'news'], status: 0, says: /<link rel="alternate".*news\/rss\.xml/ },
  { because: 'there is no such section', args: ['links', 'nws'], status: 2, says: /Did you mean "news"\?/ },
  { because: 'there is no content', args: ['links', '--content', 'x'], status: 2, says: /no folder "x"/ },
  { because: 'no rule is named', args: ['explain'], status: 0, says: /^unknown-key +error +a key that .* not know$/m },
  {
    because: 'all is well',
    args: ['explain', 'unknown-key'],
    status: 0,
    says: /^# unknown-key\n(?:.*\n)* {2}4 {2}sumary: /,
  },
  { because: 'a rule is misspelt', args: ['explain', 'unknow-key'], status: 2, says: /Did you mean "unknown-key"\?/ },
  { because: 'there is no such rule', args: ['explain', 'constructor'], status: 2, says: /lists all rules/ },
  { because: 'no partner is named', args: ['explain'], status: 0, says: /^msn +partner +Microsoft Start \(MSN\)$/m },
  {
    because: 'a partner is named',
    args: ['explain', 'msn'],
    status: 0,
    says: /^# Microsoft Start \(MSN\)\n(?:.*\n)*\| MS04 \| error \| A title has/,
  },
  {
    because: 'a rule of a partner is named',
    args: ['explain', 'ms04'],
    status: 0,
    says: /^MS04 of Microsoft Start \(MSN\)\n\nA title has(?:.*\n)*Severity: error\nKnown: read in the source: Microsoft Partner Hub(?:.*\n)*.*docs\/partners\/msn\.md/,
  },
  { because: 'a rule of a partner is misspelt', args: ['explain', 'MS004'], status: 2, says: /Did you mean "MS04"\?/ },
  { because: 'a partner is misspelt', args: ['explain', 'mssn'], status: 2, says: /Did you mean "msn"\?/ },
  {
    because: 'all is well',
    args: ['new', 'A day', '--section', 'news'],
    status: 0,
    says: /^content\/news\/a-day\.md\nIt is a draft: .*`feedwright serve --drafts`\.\nTo publish it, remove the line "draft: true", and run `feedwright build`\..*\n$/,
  },
  {
    because: 'the articles are in another folder',
    args: ['new', 'A day', '--content', './content'],
    status: 0,
    says: /`feedwright build --content \.\/content`/,
  },
  {
    because: 'there is no such section',
    args: ['new', 'A', '--section', 'nws'],
    status: 2,
    says: /Did you mean "news"\?/,
  },
  { because: 'there is no title', args: ['new', ' '], status: 2, says: /title is empty/ },
  { because: 'a site is there', args: ['init'], status: 2, says: /"content" is not empty/ },
  {
    because: 'an answer is wrong',
    args: ['init', '--content', 'b', '--url', 'nope'],
    status: 2,
    says: /--url: "nope" is not/,
  },
  {
    because: 'nobody is asked',
    args: ['init', '--content', 'b'],
    status: 0,
    says: /^b\/site\.yaml\nb\/news\/section\.yaml\nb\/news\/welcome\.md\nNow run `feedwright serve --content b` /,
  },
  {
    because: 'answers are mended',
    args: ['init', '--content', 'b', '--url', 'example.org', '--timezone', 'London', '--language', 'English'],
    status: 0,
    says: /^--url: "example\.org" was understood as "https:\/\/example\.org\/"\.\n--timezone: "London" was understood as "Europe\/London"\.\n--language: "English" was understood as "en"\.\nb\/site\.yaml\n/,
  },
  {
    because: 'there is no such city',
    args: ['init', '--content', 'b', '--timezone', 'Atlantis'],
    status: 2,
    says: /--timezone: "Atlantis" is not a time zone of the IANA database\./,
  },
  { because: 'a port is none', args: ['serve', '--port', '70000'], status: 2, says: /a number up to 65535/ },
])('$args: exit code $status when $because', ({ args, status, says }) => {
  const { status: code, stdout, stderr } = feedwright(newsroom({ 'content/news/section.yaml': 'title: News\n' }), args)
  expect([code, stdout + stderr]).toEqual([status, expect.stringMatching(says)])
})

test('Ctrl-C ends serve while it builds, too', async () => {
  const articles = Array.from({ length: 300 }, (_, index) => [`content/${index}.md`, article({ title: `${index}` })])
  const root = newsroom(Object.fromEntries(articles))
  for (const moment of [100, 400, 800, 1200]) {
    const child = spawn(process.execPath, [cli, 'serve', '--port', '0'], { cwd: root })
    setTimeout(() => child.kill('SIGINT'), moment)
    const [code, signal] = await once(child, 'exit')
    expect([130, 'SIGINT'], `${moment} ms`).toContain(signal ?? code) // the latter before it is loaded
  }
})

test.runIf(process.platform === 'linux').each([
  { because: 'a browser is there', program: '#!/bin/sh\necho "$1" >opened\n', isOpened: true },
  { because: 'there is none', program: undefined, isOpened: false },
])('serve --open opens what it prints, where $because', async ({ program, isOpened }) => {
  const root = newsroom(program === undefined ? {} : { 'bin/xdg-open': program })
  if (program !== undefined) chmodSync(join(root, 'bin/xdg-open'), 0o755)
  const env = { ...process.env, PATH: `${join(root, 'bin')}:${program === undefined ? '' : '/usr/bin:/bin'}` }
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0', '--open'], { cwd: root, env })
  const printed = { stdout: '', stderr: '' }
  child.stderr.on('data', (piece) => {
    printed.stderr += piece
  })
  await new Promise((resolve) =>
    child.stdout.on('data', (piece) => {
      printed.stdout += piece
      if (printed.stdout.includes('\n')) resolve(undefined)
    }),
  )
  const [url = 'no address'] = /http\S+/.exec(printed.stdout) ?? []
  if (isOpened) await expect.poll(() => existsSync(join(root, 'opened')), { timeout: 10_000 }).toBe(true)
  else await (await fetch(url)).text() // it goes on without one
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  expect({ code, stderr: printed.stderr }).toEqual({ code: 130, stderr: '' })
  if (isOpened) expect(readFileSync(join(root, 'opened'), 'utf8')).toBe(`${url}\n`)
})

test('serve says where it is, and Ctrl-C ends it', async () => {
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0'], { cwd: newsroom() })
  const url = await new Promise<string>((resolve) => {
    child.stdout.on('data', (piece) => resolve(/http\S+/.exec(String(piece))?.[0] ?? ''))
  })
  expect((await fetch(`${url}files/rss.xml`)).status).toBe(200)
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  expect(code).toBe(130)
  await expect(fetch(url)).rejects.toThrow()
})

test('a check for partners has a verdict on these only, not on those in the settings that it leaves out', () => {
  const root = newsroom({ 'content/site.yaml': `${site}partners: [flipboard, msn]\n` })
  const verdicts = ({ stdout = '', stderr = '' }: Partial<Record<'stdout' | 'stderr', string>>) =>
    `${stdout}${stderr}`.match(/^[\w-]+(?=: .*(?:can be sent|would be refused))/gm)
  expect(verdicts(feedwright(root, ['check', '--for', 'msn, feedly']))).toEqual(['msn', 'feedly'])
  expect(feedwright(root, ['check', '--for', 'msn', '--report', 'json']).stdout).not.toContain('flipboard')
})

test.each([
  { because: 'no name is written', names: '', says: 'Write names of partners, like msn,flipboard, or all.' },
  { because: 'only a comma is written', names: ' ,', says: 'Write names of partners, like msn,flipboard, or all.' },
  { because: 'letters change places', names: 'mns', says: 'Did you mean "msn"?' },
])('the partners of a check are refused when $because', ({ names, says }) => {
  const { status, stderr } = feedwright(newsroom(), ['check', '--for', names])
  expect(status).toBe(2)
  expect(stderr).toContain(says)
})
