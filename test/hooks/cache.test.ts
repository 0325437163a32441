import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BuildOptions } from '../../src/edition/edition.ts'
import type { Item } from '../../src/model/item.ts'
import { filesOf, folder, put } from '../folder.ts'
import { build } from '../here.ts'

/** A number from 0 below `most`, of a fixed row of them. */
type Dice = (most: number) => number

function diceOf(seed: number): Dice {
  let state = seed
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * most)
  }
}

/** Everything that a build is made of. */
type State = {
  items: Item[]
  sections: Record<string, { title: string; language?: string }>
  settings: Record<string, unknown>
  parts: Record<string, string>
}

const someHooks: Record<string, readonly string[]> = {
  version: ['"1"', '"2"'],
  article: [
    '(article) => (article.title.endsWith("3") ? undefined : article)',
    '(article, { section, file }) => ({ ...article, tags: [section, file] })',
    '({ summary, ...article }) => article',
  ],
  html: [
    '(html) => html + "<p>End</p>"',
    '(html, { section, language }) => "<p>" + section + language + "</p>" + html',
  ],
  namespaces: ['{ pc: "https://podcastindex.org/namespace/1.0" }', '{ s: "https://schema.org/" }'],
  itemElements: ['({ tags }) => tags.map((text) => ({ name: "pc:tag", text }))', '() => [{ name: "s:one" }]'],
  channelElements: ['({ title }) => [{ name: "pc:of", text: title }]', '() => [{ name: "s:one", text: 1 }]'],
  words: ['{ en: { withdrawn: "Retracted" } }', '{ en: { withdrawn: "Gone" } }'],
}

/** One change, of those that a site sees between two builds. */
const changes: readonly ((state: State, dice: Dice) => void)[] = [
  ({ items }, dice) => items.push(itemOf(100 + items.length, dice)),
  ({ items }, dice) => items.splice(dice(items.length), 1, itemOf(dice(12), dice)),
  ({ items }, dice) => items.splice(dice(items.length), 1),
  ({ items }) => items.reverse(),
  ({ items }, dice) => items.splice(0, 0, ...items.splice(dice(items.length))),
  ({ sections }, dice) => Object.assign(sections, { news: { title: `News ${dice(3)}` } }),
  ({ settings }, dice) => Object.assign(settings, { language: dice(2) ? 'en' : 'de' }),
  ({ settings }, dice) => Object.assign(settings, { limit: 3 + dice(4) }),
  ({ parts }, dice) => {
    const [name, texts] = Object.entries(someHooks)[dice(7)] ?? ['version', []]
    const text = texts[dice(texts.length + 1)]
    if (text) parts[name] = text
    else delete parts[name]
  },
]

const itemOf = (number: number, dice: Dice): Item => ({
  title: `Story ${number}`,
  date: new Date(Date.UTC(2019, dice(3), 1 + dice(28))),
  slug: `story-${number}`,
  section: ['', 'news', 'sport'][dice(3)],
  [dice(2) ? 'markdown' : 'html']: `<p>Text ${dice(2)}</p>`,
  ...(dice(3) === 0 && { withdrawn: { date: '2019-12-01', note: 'It was wrong.' } }),
  ...(dice(3) === 0 && { summary: `Summary ${dice(2)}` }),
  ...(dice(3) === 0 && { file: `sport/${number}.md`, slug: undefined }),
})

test.each([1, 2, 3])(
  'a build with what is remembered is a build without it, whatever has changed: %i',
  async (seed) => {
    const dice = diceOf(seed)
    const root = folder()
    const [out, cache] = [join(root, 'dist'), join(root, 'cache')]
    const sections = { news: { title: 'News' }, sport: { title: 'Sport', language: 'fr' } }
    const settings = { title: 'Daily', description: 'News', url: 'https://daily.internal/', pages: false }
    const items = Array.from({ length: 8 }, (_, number) => itemOf(number, dice))
    const state: State = { items, sections, settings, parts: {} }
    for (let round = 0; round < 12; round++) {
      for (let count = dice(3); count >= 0; count--) changes[dice(changes.length)]?.(state, dice)
      const hooks = Object.entries(state.parts).map(([name, text]) => `${name}: ${text}`)
      put(root, 'hooks.mjs', `export default { ${hooks.join(',\n')} }`)
      const options = (to: string): BuildOptions => ({
        ...{ settings: state.settings, sections: state.sections, articles: state.items, out: to },
        ...{ hooks: hooks.length > 0 && join(root, 'hooks.mjs'), now: new Date('2020-01-01') },
      })
      const copy = join(root, `fresh-${round}`)
      if (round > 0) cpSync(out, copy, { recursive: true })
      const remembered = await build({ ...options(out), cache })
      const { ok, diagnostics } = await build(options(copy))
      const told = JSON.parse(JSON.stringify(remembered.diagnostics).replaceAll('/dist/', `/fresh-${round}/`))
      expect([remembered.ok, told]).toEqual([ok, diagnostics])
      expect(filesOf(out)).toEqual(filesOf(copy))
    }
  },
)
