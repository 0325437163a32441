import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { report } from '../../src/report.ts'
import { article, folder } from '../folder.ts'
import { check } from '../here.ts'

const page = 'docs/guide.md'
const text = readFileSync(page, 'utf8')

/** What is there before the editor writes. */
const newsroom = {
  'content/site.yaml':
    'title: Example Daily\ndescription: News of the city\nurl: https://www.example.org/\ntimezone: Asia/Shanghai\n',
  'content/news/section.yaml': 'title: News\n',
  'content/news/market.md': article({ title: 'The market moves' }),
  'content/news/bridge.jpg': readFileSync('test/golden/agency/content/news/bridge.jpg'),
  'content/news/bridge.heic': Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
}

/** The files that a part of the page shows; one without a name is the article about the bridge. */
const filesIn = (part: string): Record<string, string> =>
  Object.fromEntries(
    [...part.matchAll(/(?:^`(\S+)`:\n\n)?^```markdown\n([\s\S]*?)^```$/gm)].map(([, path, file = '']) => [
      path ?? 'content/news/bridge.md',
      file,
    ]),
  )

/** What is found in the newsroom with these articles, as the command prints it. */
async function saidOf(articles: Record<string, string>): Promise<string> {
  const root = folder({ ...newsroom, ...articles })
  const { diagnostics } = await check({
    content: `${root}/content`,
    out: `${root}/dist`,
    config: false,
    hooks: false,
    now: new Date('2026-11-26T12:00:00Z'),
  })
  const found = diagnostics.filter(({ rule }) => rule !== 'placeholder-url')
  return report(found, 'text')
    .replace(/\S*\/feedwright-\w+\//g, '')
    .trimEnd()
}

const mistake =
  /^#### (\d+)\. (.*)\n([\s\S]*?)^Feedwright says:\n\n<!-- said \1 -->\n([\s\S]*?)<!-- \/said \1 -->\n\nWrite:\n([\s\S]*?)(?=^#|$(?![\s\S]))/gm
const mistakes = [...text.matchAll(mistake)].map(([, number, title, wrong = '', , right = '']) => ({
  number,
  title,
  wrong: filesIn(wrong),
  right: filesIn(right),
}))

/** What is said of the mistake with a number, looked for once. */
const saidOnce = ({ number = '', wrong }: Pick<(typeof mistakes)[number], 'number' | 'wrong'>) => {
  const said = known.get(number) ?? saidOf(wrong)
  known.set(number, said)
  return said
}
const known = new Map<string, Promise<string>>()

test('thirty mistakes are numbered in their order', () => {
  expect(mistakes.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => String(index + 1)))
})

test.each(mistakes)(
  'mistake $number is found, and its cure leaves nothing to find: $title',
  async ({ number, wrong, right }) => {
    expect(await saidOnce({ number, wrong })).not.toBe('')
    expect(await saidOf(right)).toBe('')
  },
)

test('the guide shows what is said of each mistake; vitest -u writes it anew', async () => {
  const said = new Map<string, string>()
  for (const one of mistakes) said.set(one.number ?? '', await saidOnce(one))
  const shown = text.replace(
    /(<!-- said (\d+) -->\n)[\s\S]*?(<!-- \/said \2 -->)/g,
    (_, start: string, number: string, end: string) => `${start}\`\`\`\n${said.get(number)}\n\`\`\`\n${end}`,
  )
  await expect(shown).toMatchFileSnapshot(`../../${page}`)
})

test('the article at the beginning of the guide is without mistakes', async () => {
  const [, path = '', file = ''] = /<!-- file (.*) -->\n```markdown\n([\s\S]*?)```/.exec(text) ?? []
  expect(await saidOf({ [path]: file })).toBe('')
})

/** Lines of front matter that the guide shows in sentences, tables and blocks. */
const lines = [
  ...[...text.matchAll(/^\s*```yaml\n([\s\S]*?)```$/gm)].map(([, block = '']) => block.trim()),
  ...[...text.matchAll(/`((?:author|authors|date|draft|expires|image|source|summary|tags|updated): [^`]+)`/g)].map(
    ([, line = '']) => line,
  ),
]

test.each(lines)('an article may have the line %s', async (line) => {
  const date = line.startsWith('date:') ? '' : 'date: 2026-11-20 09:30\n'
  const file = `---\ntitle: A bridge opens\n${date}${line}\n---\n\nThe bridge opens on Friday.\n`
  expect(await saidOf({ 'content/news/bridge.md': file })).toBe('')
})
