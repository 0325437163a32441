import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diceOf } from './dice.mjs'
import { sectionsOf } from './sections.mjs'
import { wordpress } from './wordpress.mjs'

/** @typedef {import('./dice.mjs').Dice} Dice */
/** @typedef {'plain' | 'wordpress'} Kind */

/**
 * Writes so many articles of a news site below a folder: the same for the same number and seed. Their lengths are log-normal around
 * 3 KB; they have headings, links, pictures, tables, lists, some HTML and some Chinese, and their dates come in three notations.
 * There are ten sections, or so many more below them.
 * Of the kind `wordpress` they are the same articles with the same words, in the HTML that an export of WordPress leaves in them.
 * @param {{ out: string, articles: number, kind?: Kind, seed?: number, sections?: number }} corpus
 */
export function writeCorpus({ out, articles, kind = 'plain', seed = 1, sections: count = 10 }) {
  const dice = diceOf(seed)
  const sections = sectionsOf(count)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'site.yaml'), site)
  for (const section of sections) {
    mkdirSync(join(out, section), { recursive: true })
    writeFileSync(join(out, section, 'section.yaml'), `title: ${capital(section.replace('/', ', '))}\n`)
  }
  const made = new Set()
  for (let number = 0; number < articles; number++) {
    const { path, matter, markdown } = article(number, articles, { dice, sections })
    const body = kind === 'plain' ? markdown : wordpress(markdown, number, diceOf(seed * 1_000_003 + number))
    const folder = join(out, path, '..')
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    writeFileSync(join(out, path), `---\n${matter.join('\n')}\n---\n\n${body}\n`)
  }
}

const site = `title: Example Daily
description: News of the city
url: https://www.example.org/
timezone: Asia/Shanghai
limit: 50
pages: false
`

/**
 * One article; the later its number, the later its date.
 * @param {number} number
 * @param {number} of
 * @param {{ dice: Dice, sections: readonly string[] }} means
 */
function article(number, of, { dice, sections }) {
  const day = new Date(Date.UTC(2010, 0, 1) + Math.floor((number / of) * 5800) * 86_400_000).toISOString().slice(0, 10)
  const time = `${two(dice.below(24))}:${two(dice.below(60))}:${two(dice.below(60))}`
  const date = dice.chance(0.1) ? day : dice.pick([`${day} ${time} +08:00`, `${day}T${time}+08:00`]) // as all peers read
  const isChinese = dice.chance(0.1)
  const title = isChinese ? chinese(dice, 6) : capital(words(dice, 4 + dice.below(6)))
  const tags = [...new Set(Array.from({ length: 1 + dice.below(4) }, () => capital(dice.pick(tagWords))))]
  const matter = [
    `title: ${title}`,
    `date: ${date}`,
    `author: ${dice.pick(names)}`,
    `tags: [${tags.join(', ')}]`,
    ...(dice.chance(0.5) ? [`summary: ${isChinese ? chinese(dice, 20) : sentence(dice)}`] : []),
  ]
  return {
    path: `${dice.pick(sections)}/${day.slice(0, 4)}/story-${number}.md`,
    matter,
    markdown: body(dice, isChinese),
  }
}

/** @param {Dice} dice @param {boolean} isChinese */
function body(dice, isChinese) {
  const length = Math.min(60_000, Math.round(3000 * Math.exp(0.6 * dice.normal())))
  const blocks = [isChinese ? chineseParagraph(dice) : paragraph(dice)]
  for (let bytes = blocks[0]?.length ?? 0; bytes < length; bytes += blocks.at(-1)?.length ?? 0) {
    blocks.push(
      dice.chance(0.7) ? (isChinese ? chineseParagraph(dice) : paragraph(dice)) : dice.pick(otherBlocks)(dice),
    )
  }
  return blocks.join('\n\n')
}

/** @param {Dice} dice */
const paragraph = (dice) => Array.from({ length: 2 + dice.below(4) }, () => inline(dice, sentence(dice))).join(' ')

/** @param {Dice} dice */
const chineseParagraph = (dice) => Array.from({ length: 2 + dice.below(3) }, () => `${chinese(dice, 30)}。`).join('')

const otherBlocks = [
  /** @param {Dice} dice */ (dice) => `## ${capital(words(dice, 3 + dice.below(4)))}`,
  /** @param {Dice} dice */ (dice) =>
    Array.from({ length: 3 + dice.below(4) }, () => `- ${inline(dice, sentence(dice))}`).join('\n'),
  /** @param {Dice} dice */ (dice) =>
    Array.from({ length: 3 }, (_, index) => `${index + 1}. ${sentence(dice)}`).join('\n'),
  /** @param {Dice} dice */ (dice) =>
    `![${capital(words(dice, 5))}](/images/${dice.pick(nouns)}-${dice.below(1000)}.jpg "${sentence(dice)}")`,
  /** @param {Dice} dice */ (dice) => `> ${sentence(dice)} ${sentence(dice)}`,
  /** @param {Dice} dice */ (dice) =>
    [
      `| ${capital(dice.pick(nouns))} | Before | After |`,
      '| --- | --- | --- |',
      ...Array.from(
        { length: 3 + dice.below(4) },
        () => `| ${dice.pick(nouns)} | ${dice.below(1000)} | ${dice.below(1000)} |`,
      ),
    ].join('\n'),
  /** @param {Dice} dice */ (dice) =>
    dice.chance(0.5)
      ? `<figure><img src="/images/${dice.pick(nouns)}.png" alt="${words(dice, 4)}"><figcaption>${sentence(dice)}</figcaption></figure>`
      : `<p>H<sub>2</sub>O &amp; ${words(dice, 8)}<br>${sentence(dice)}</p>`,
]

/** @param {Dice} dice @param {string} text */
function inline(dice, text) {
  const [first = '', ...rest] = text.split(' ')
  const link = `[${first}](https://www.example.com/${dice.pick(nouns)}/${dice.below(10_000)}?a=1&b=2)`
  return dice.chance(0.15) ? [link, ...rest].join(' ') : dice.chance(0.15) ? `**${first}** ${rest.join(' ')}` : text
}

/** @param {Dice} dice */
const sentence = (dice) => `${capital(words(dice, 8 + dice.below(14)))}.`

/** @param {Dice} dice @param {number} count */
const words = (dice, count) =>
  Array.from({ length: count }, (_, index) =>
    dice.pick(index % 3 === 0 ? joints : index % 3 === 1 ? nouns : verbs),
  ).join(' ')

/** @param {Dice} dice @param {number} count */
const chinese = (dice, count) => Array.from({ length: count }, () => dice.pick(signs)).join('')

const joints = 'the a its their this every some that one our'.split(' ')
const nouns =
  'bridge district market school river museum garden factory station team council harbour library forest engine price'.split(
    ' ',
  )
const verbs = 'opens grows in near after plans with shows for becomes joins beside wins under helps builds'.split(' ')
const tagWords = 'bridges traffic water music history weather energy food parks trade film sailing'.split(' ')
const names = ['Li Lei', 'Han Meimei', 'Anna Schmidt', 'John O’Neil', 'María García']
const signs = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多',
]

/** @param {string} text */
const capital = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
/** @param {number} number */
const two = (number) => String(number).padStart(2, '0')
