import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import type { BuildOptions } from '../../src/edition/edition.ts'
import type { Hooks } from '../../src/index.ts'
import { article, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

/** A site with these articles, and with hooks in a file if they are a text. */
function newsroom(hooks: string | Hooks, articles: Record<string, string> = { 'a.md': article() }) {
  const root = folder(typeof hooks === 'string' ? { 'feedwright.config.mjs': hooks } : {})
  for (const [path, text] of Object.entries({ 'site.yaml': site, ...articles })) put(root, `content/${path}`, text)
  const options: BuildOptions = {
    ...{ content: join(root, 'content'), out: join(root, 'dist'), now: new Date('2020-01-01') },
    hooks: typeof hooks === 'string' ? join(root, 'feedwright.config.mjs') : hooks,
  }
  const make = async (more: BuildOptions = {}) => {
    const { diagnostics, ...outcome } = await build({ ...options, ...more })
    const found = diagnostics.map(
      ({ rule, file, line, message }) => `${inRoot(file, root)}:${line} ${rule}: ${message}`,
    )
    return { ...outcome, found, json: () => JSON.parse(readFileSync(join(root, 'dist/feed.json'), 'utf8')) }
  }
  return { root, make, put: (path: string, text: string) => put(root, path, text) }
}

/** A path below a folder, however it is named from here. */
const inRoot = (file: string, root: string) => file.slice(file.indexOf(basename(root)) + basename(root).length + 1)

/** The items of the JSON feed that come of it. */
async function items(hooks: string | Hooks, articles?: Record<string, string>) {
  const { json, found } = await newsroom(hooks, articles).make()
  return { items: json().items, found }
}

test.each<{ because: string; hooks: string | Hooks; body?: string; html: string }>([
  {
    because: 'a renderer of an extension takes the place of ours',
    hooks: 'export default { markdown: [{ renderer: { strong: ({ text }) => "<b class=x>" + text + "</b>" } }] }',
    body: 'A **bridge**.',
    html: '<p>A <b>bridge</b>.</p>',
  },
  {
    because: 'a renderer that returns false leaves it to ours',
    hooks: 'export default { markdown: [{ renderer: { paragraph: () => false } }] }',
    body: '![A bridge](https://pictures.internal/a.jpg "Opened")',
    html: '<figure><img src="https://pictures.internal/a.jpg" alt="A bridge" /><figcaption>Opened</figcaption></figure>',
  },
  {
    because: 'an extension may be async, beside footnotes',
    hooks: `export default { markdown: [{ async: true, walkTokens: async (token) => {
      await null
      if (token.type === 'text') token.text = token.text.replace('bridge', 'tunnel')
    } }] }`,
    body: 'A bridge[^1].\n\n[^1]: Note.',
    html: '<p>A tunnel<sup><a href="https://daily.internal/a/#fn-1" id="fnref-1">1</a></sup>.</p>',
  },
  {
    because: 'options of marked are extensions too',
    hooks: 'export default { markdown: [{ breaks: true }] }',
    body: 'A\nbridge.',
    html: '<p>A<br />bridge.</p>',
  },
  {
    because: 'HTML is changed when it is clean, with the facts of the article',
    hooks:
      'export default { html: async (html, { title, url, date }) => html + "<p>" + [title, url, date].join(" ") + "</p>" }',
    html: '<p>Text.</p><p>A bridge opens https://daily.internal/a/ 2019-11-01T00:00:00+08:00</p>',
  },
  {
    because: 'the HTML of a hook is cleaned, and its addresses are made absolute',
    hooks: `export default { html: (html) => html + '<p onclick="x()"><a href="/more/">More</a> <b>open<script>alert(1)</script>' }`,
    html: '<p>Text.</p><p><a href="https://daily.internal/more/">More</a> <b>open</b></p>',
  },
  {
    because: 'the text of a hook is the text of the article',
    hooks: 'export default { article: (article) => ({ ...article, markdown: article.markdown + "\\n**More.**" }) }',
    html: '<p>Text.</p>\n<p><strong>More.</strong></p>',
  },
  {
    because: 'hooks may be CommonJS, or code',
    hooks: { html: (html) => html.replace('Text', 'Code') },
    html: '<p>Code.</p>',
  },
])('$because', async ({ hooks, body, html }) => {
  const { items: made } = await items(hooks, { 'a.md': article(body === undefined ? {} : { body }) })
  expect(made[0].content_html).toContain(html)
})

test('an article is changed before it is checked: its values are those of front matter, or of JavaScript', async () => {
  const { items: made, found } = await items(
    `export default { article: (article, { file, section }) => ({
      ...article,
      title: [article.title, article.tags.join(), file, section].join(' '),
      date: new Date(Date.UTC(2019, 10, 2)),
      location: { name: 'Port', lat: 23.1, lon: 113 },
    }) }`,
    { 'news/a.md': article({ more: 'tags: [a, b]\n' }) },
  )
  expect(made[0]).toMatchObject({ title: 'A bridge opens a,b news/a.md', date_published: '2019-11-02T08:00:00+08:00' })
  expect(JSON.stringify(made[0]._news)).toContain('"name":"Port"')
  expect(found).toEqual([])
})

test.each([
  { returned: 'undefined', found: ['content/a.md:1 left-out-article: The hook "article" leaves this article out.'] },
  {
    returned: '{ ...article, titel: "x" }',
    found: ['content/a.md:1 unknown-key: The key "titel" is not known (from the hook "article").'],
  },
  {
    returned: '{ ...article, date: "soon" }',
    found: ['content/a.md:3 bad-date: date: "soon" is not a date (from the hook "article").'],
  },
  {
    returned: '{ ...article, tags: new Map() }',
    found: [of('the value of "tags" is neither a text, a number, a date, a list nor a map')],
  },
  {
    returned: '{ ...article, date: new Date("x") }',
    found: [of('the value of "date" is a Date without a time (Invalid Date)')],
  },
  { returned: '({ title: "x" })', found: [of('it returned an article without a text "markdown"')] },
  {
    returned: 'null',
    found: [of('it returned null in place of an article; to leave the article out, return undefined')],
  },
  {
    returned: '3',
    found: [of('it returned a number in place of an article; to leave the article out, return undefined')],
  },
])('article returns $returned', async ({ returned, found }) => {
  const { make } = newsroom(
    `export default { article: (article, { file }) => file === 'a.md' ? ${returned} : article }`,
    {
      'a.md': article(),
      'b.md': article({ date: '2019-11-02' }),
    },
  )
  const outcome = await make()
  expect(outcome.found).toEqual(found)
})

function of(fault: string): string {
  return `content/a.md:1 hook: The hook "article" did not work for this article: ${fault}.`
}

test('what is wrong with the file itself stays where it is, without a word about the hook', async () => {
  const { make } = newsroom('export default { article: (article) => ({ ...article, slug: "x y" }) }', {
    'a.md': article({ more: 'titel: A\n', body: 'A <blink>bridge</blink>.' }),
  })
  expect((await make()).found).toEqual([
    expect.stringMatching(/^content\/a.md:1 bad-name: slug: "x y" is .* \(from the hook "article"\)\.$/),
    'content/a.md:4 unknown-key: The key "titel" is not known.',
    'content/a.md:7 removed-html: <blink> is left out: feeds must not carry it.',
  ])
})

test('what a hook has done to pictures and links that are published stays as it was', async () => {
  const picture = readFileSync('test/pictures/a.jpg')
  const { make, root } = newsroom('export default { html: (html) => html + "<p>More.</p>" }', {
    'a.md': article({ body: '![A bridge](bridge.jpg)\n\n[B](b.md) [out](https://daily.internal/elsewhere/)' }),
    'b.md': article({ date: '2019-11-02' }),
  })
  put(root, 'content/bridge.jpg', picture)
  const [withHook, without] = [await make(), await make({ hooks: false, out: join(root, 'other') })]
  expect(withHook.found).toEqual(without.found)
  const other = JSON.parse(readFileSync(join(root, 'other/feed.json'), 'utf8'))
  const [plain, hooked] = [other, withHook.json()].map(({ items: all }) =>
    all.find(({ id }: { id: string }) => id.endsWith(':a')),
  )
  expect(hooked.content_html).toBe(`${plain.content_html}<p>More.</p>`)
  expect(hooked.image).toBe(plain.image)
})

test.each([
  { thrown: 'new Error("No desk")', words: '"No desk" (feedwright.config.mjs:1:' },
  { thrown: 'null', words: '"the value null"' },
  { thrown: 'Object.create(null)', words: 'an error without a message' },
  { thrown: '"two\\nlines"', words: '"the value two"' },
])('a hook that throws $thrown is a finding at the article', async ({ thrown, words }) => {
  for (const begin of ['html() { throw ', 'article: async () => { throw ']) {
    const { make, root } = newsroom(`export default { ${begin}${thrown} } }`)
    const { ok, found } = await make()
    const name = /^\w+/.exec(begin)?.[0]
    expect(ok).toBe(false)
    expect(found).toEqual([
      expect.stringContaining(`content/a.md:1 hook: The hook "${name}" did not work for this article: it failed with `),
    ])
    expect(found[0]?.replaceAll(`${root}/`, '')).toContain(words)
  }
})

test('an extension that throws is named as the hook "markdown"', async () => {
  const { make } = newsroom('export default { markdown: [{ renderer: { strong() { throw Error("No desk") } } }] }', {
    'a.md': article({ body: 'A **bridge**.' }),
  })
  expect((await make()).found).toEqual([
    expect.stringMatching(/^content\/a.md:1 hook: The hook "markdown" did not work .* "No desk" \(.*mjs:1:\d+\)\.$/),
  ])
})

test('the cache knows hooks by their bytes and their version, and those of code by a key', async () => {
  const hooks = (html: string, version: string) =>
    `export default { version: '${version}', html: (html) => html + '${html}' }`
  const { make, root, put: write } = newsroom(hooks('<p>1</p>', '1'))
  const cache = join(root, 'cache')
  const rendered = async (more: BuildOptions = {}) =>
    (await make({ cache, cacheStrategy: 'content', ...more })).work.rendered
  expect([await rendered(), await rendered()]).toEqual([1, 0])
  write('feedwright.config.mjs', hooks('<p>2</p>', '1'))
  expect([await rendered(), await rendered()]).toEqual([1, 0])
  const code: Hooks = { html: (html) => `${html}<p>3</p>` }
  expect([await rendered({ hooks: code }), await rendered({ hooks: code })]).toEqual([1, 1])
  const keyed = { hooks: code, cacheKey: '3' }
  expect([await rendered(keyed), await rendered(keyed), await rendered({ ...keyed, cacheKey: '4' })]).toEqual([1, 0, 1])
})
