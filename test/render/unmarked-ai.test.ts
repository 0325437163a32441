import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPictures } from '../../src/render/published-picture.ts'
import { article, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'
import { item, settings } from '../items/items.ts'
import { article as rendered } from '../valid.ts'

const marked = (name: string) => readFileSync(`test/pictures/marked/${name}`)
const now = new Date('2020-01-01')

const generated = 'The picture "quay.jpg" says that AI made it (trainedAlgorithmicMedia); the article does not say so.'
const supposed =
  'The picture "quay.jpg" says that AI may have made or changed it (AIGC, label 2); the article does not say so.'
const denied =
  'The picture "quay.jpg" says that AI made it (trainedAlgorithmicMedia); the article says that AI made no picture.'

test.each([
  {
    because: 'nothing is said of AI',
    found: generated,
    hint: 'Write "ai: {pictures: generated}" in the front matter.',
  },
  {
    because: 'the text alone is said to be made by AI',
    more: 'ai: assisted\n',
    found: generated,
    hint: 'Write "ai: {text: assisted, pictures: generated}" in the front matter, in place of the "ai" that is there.',
  },
  {
    because: 'there is a note',
    more: 'ai: {text: assisted, note: Drawn by Painter.}\n',
    found: generated,
    hint: 'Write "pictures: generated" into the "ai" that is there.',
    followed: ['ai: {text: assisted, note: Drawn by Painter., pictures: generated}\n'],
  },
  {
    because: 'the section says it of texts',
    settings: 'ai: generated\n',
    found: generated,
    hint: 'Write "ai: {pictures: generated}" in the front matter.',
  },
  {
    because: 'the article denies it',
    more: 'ai: none\n',
    found: denied,
    hint: 'Write "ai: {text: none, pictures: generated}" in the front matter, in place of the "ai" that is there.',
  },
  {
    because: 'the article denies what the section says',
    settings: 'ai: {pictures: generated}\n',
    more: 'ai: {pictures: none}\n',
    found: denied,
    hint: 'Write "ai: {pictures: generated}" in the front matter, in place of the "ai" that is there.',
  },
  {
    because: 'the label only supposes it',
    picture: 'comment.jpg',
    found: supposed,
    hint: 'Write "ai: {pictures: generated}" in the front matter. If that is wrong, write "none" in place of "generated".',
  },
  {
    because: 'the label leaves open what AI did',
    picture: 'labelled.jpg',
    found: 'The picture "quay.jpg" says that AI made or changed it (AIGC, label 1); the article does not say so.',
    hint: 'Write "ai: {pictures: generated}" in the front matter. If AI only changed it, write "edited" in place of "generated".',
  },
  {
    because: 'parts of it are synthetic',
    picture: 'composite.webp',
    found: 'The picture "quay.jpg" says that AI made a part of it (compositeSynthetic); the article does not say so.',
    hint: 'Write "ai: {pictures: edited}" in the front matter.',
  },
  {
    because: 'only the system is named',
    picture: 'system.png',
    found: 'The picture "quay.jpg" says that AI made it (AI System Used); the article does not say so.',
    hint: 'Write "ai: {pictures: generated}" in the front matter.',
  },
  { because: 'the author denies what is only supposed', picture: 'comment.jpg', more: 'ai: {pictures: none}\n' },
  { because: 'the article says it', more: 'ai: {pictures: generated}\n' },
  { because: 'the article says less than the picture', more: 'ai: {pictures: edited}\n' },
  { because: 'the section says it', settings: 'ai: {pictures: generated}\n' },
  {
    because: 'the section says it, and the article only speaks of its text',
    settings: 'ai: {pictures: edited}\n',
    more: 'ai: assisted\n',
  },
  { because: 'the article is withdrawn', more: 'withdrawn: {date: 2019-11-02, note: It was wrong.}\n' },
  { because: 'the picture is a photo', picture: 'photo.jpg' },
])('found when $because: $found', async ({ picture, found, hint, followed, ...changes }) => {
  const root = newsroom({ picture, ...changes })
  const [first, ...others] = await findings(root)
  expect(first).toEqual(
    found === undefined ? undefined : { place: `a.md:${changes.more ? 7 : 6}:13`, message: found, hint },
  )
  expect(others).toEqual([])
  for (const more of followed ?? following(hint)) {
    put(root, 'content/a.md', article({ body, more }))
    expect(await findings(root)).toEqual([])
  }
})

/** The picture is there twice, in two spellings. */
const body = '![The quay](quay.jpg) ![Again](./quay.jpg)'

function newsroom({ picture = 'generated.jpg', more = '', settings = '' }): string {
  const root = folder({ 'content/site.yaml': site + settings, 'content/a.md': article({ body, more }) })
  put(root, 'content/quay.jpg', marked(picture))
  return root
}

async function findings(root: string, cache?: string) {
  const { diagnostics } = await build({ content: join(root, 'content'), out: join(root, 'dist'), cache, now })
  return diagnostics.map(({ file, line, column, message, hint }) => ({
    place: `${file.split('/').at(-1)}:${line}:${column}`,
    message,
    hint,
  }))
}

/** What is in front matter when a hint was followed, in each of the ways that it has. */
function following(hint = ''): string[] {
  const [, line] = /^Write "(ai: .*?)" in/.exec(hint) ?? []
  const [, other] = /write "(\w+)" in place of "generated"/.exec(hint) ?? []
  return line === undefined ? [] : [line, ...(other ? [line.replace('generated', other)] : [])].map((one) => `${one}\n`)
}

test('a lead picture is found at its line, and not again in the text', async () => {
  const root = newsroom({ more: 'image: {src: quay.jpg, alt: The quay}\n' })
  expect((await findings(root)).map(({ place }) => place)).toEqual(['a.md:4:14'])
})

test('a build with a cache finds the same as one without', async () => {
  const root = newsroom({})
  const edits = [
    () => {},
    () => put(root, 'content/site.yaml', `${site}ai: {pictures: edited}\n`),
    () => put(root, 'content/site.yaml', site),
    () => put(root, 'content/quay.jpg', marked('photo.jpg')),
    () => put(root, 'content/quay.jpg', marked('comment.jpg')),
    () => put(root, 'content/b.md', article({ date: '2019-11-02' })),
    () => put(root, 'content/a.md', article({ body, more: 'ai: {pictures: none}\n' })),
  ]
  const found: number[] = []
  for (const edit of edits) {
    edit()
    const warm = await findings(root, join(root, 'cache'))
    expect(warm).toEqual(await findings(root))
    found.push(warm.length)
  }
  expect(found).toEqual([1, 0, 1, 0, 1, 1, 0])
})

test.each([
  { picture: 'edited.png', source: 'compositeWithTrainedAlgorithmicMedia' },
  { picture: 'labelled.jpg', source: undefined },
  { picture: 'photo.jpg', source: undefined },
])('documents know of $picture the digital source type $source', ({ picture, source }) => {
  const read = () => ({ bytes: marked(picture), stat: { size: 0, time: 0 } })
  const pictures = openPictures({ ...rendered(), corrections: [] }, read, () => {})
  const { url = '' } = pictures.publish('quay.jpg', 'quay.jpg', () => ({ file: 'a.md', line: 1, column: 1 })) ?? {}
  expect(pictures.file(url)).toMatchObject({ width: 4, height: 3 })
  expect(pictures.file(url)?.source).toBe(source)
})

test.each([
  { because: 'markdown', text: { markdown: body }, key: 'markdown' },
  { because: 'the lead picture', text: { image: { src: 'quay.jpg', alt: 'The quay' } }, key: 'image.src' },
])('in code a hint has values of JavaScript, for $because', async ({ text, key }) => {
  const content = newsroom({})
  const items = (ai?: unknown) => ({
    settings,
    content: join(content, 'content'),
    articles: [
      item({
        file: 'a.md',
        markdown: undefined,
        ...(ai ? { ai } : {}),
        ...('image' in text ? { markdown: 'Text.' } : {}),
        ...text,
      }),
    ],
    out: folder(),
    now,
  })
  const { diagnostics } = await check(items())
  expect(diagnostics.map(({ rule, key, hint, fix }) => ({ rule, key, hint, fix }))).toEqual([
    { rule: 'unmarked-ai', key, hint: "Write `ai: { pictures: 'generated' }`.", fix: undefined },
  ])
  expect((await check(items({ pictures: 'generated' }))).diagnostics).toEqual([])
})

test.each([
  {
    language: 'YAML',
    head: '---\ntitle: A boat\ndate: 2019-11-01\n---\n',
    hint: 'Write "ai: {pictures: generated}" in the front matter.',
    fix: { line: 1, replacement: '---\nai: {pictures: generated}' },
  },
  {
    language: 'TOML',
    head: "+++\ntitle = 'A boat'\ndate = 2019-11-01\n+++\n",
    hint: 'Write `ai = { pictures = "generated" }` in the front matter.',
  },
])('in the $language of another tool the hint and the fix are in its language', async ({ head, hint, fix }) => {
  const root = newsroom({})
  rmSync(join(root, 'content/site.yaml'))
  put(root, 'content/a.md', `${head}\n![The quay](quay.jpg)\n`)
  put(root, 'feedwright.yaml', `${site}generator: hugo\ncontent: content\n`)
  const { diagnostics } = await check({ config: join(root, 'feedwright.yaml'), out: join(root, 'dist'), now })
  const found = diagnostics.filter(({ rule }) => rule === 'unmarked-ai')
  expect(found.map((one) => [one.hint, one.fix])).toEqual([[hint, fix]])
})
