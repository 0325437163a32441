import * as z from 'zod'
import type { Diagnostic } from '../diagnostic.ts'
import { type FeedNames, usualNames } from '../model/feed-names.ts'
import { folded } from '../text/characters.ts'
import { chosen } from './chosen.ts'
import { segmentFault } from './identity.ts'
import { locate, type YamlText } from './yaml-position.ts'

type Key = keyof typeof usualNames
const keys: readonly Key[] = ['rss', 'atom', 'json']

/** The names in the settings: the path of each document below the folder of its feed, or false for a format that is left out. */
export const feedNames = z.strictObject(
  { rss: nameOf('rss').optional(), atom: nameOf('atom').optional(), json: nameOf('json').optional() },
  'must be {rss, atom, json}',
)

type Written = z.infer<typeof feedNames>

/** The names that a file says differently, and for the rest those of the section above. */
export const namesBelow = (own: Written = {}, above: FeedNames = usualNames): FeedNames => ({
  rss: own.rss ?? above.rss,
  atom: own.atom ?? above.atom,
  json: own.json ?? above.json,
})

function nameOf(key: Key) {
  return chosen(
    (written) =>
      /^false$/i.test(written) ? false : faultOf(written, key) === undefined ? written.normalize('NFC') : undefined,
    (written) => faultOf(written, key) ?? '',
    'bad-name',
    (written) => insteadOf(written, key),
    (written) =>
      insteadOf(written, key).length > 0
        ? undefined
        : `Write the path of the document below the folder of its feed, like "${key}: ${usualNames[key]}", or "${key}: false".`,
  ).meta({ type: ['string', 'boolean'] })
}

/** Why a text cannot be the name of a document, the end of a sentence that begins with it. */
function faultOf(written: string, key: Key): string | undefined {
  const parts = written.normalize('NFC').split('/')
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return 'is an address, not a path below the folder of the feed'
  if (written.startsWith('/') || parts.includes('..')) return 'is not a path below the folder of the feed'
  const fault = parts.map((part) => segmentFault(part)?.fault).find(Boolean)
  if (fault !== undefined) return `has a part that ${fault}`
  const name = parts.at(-1) ?? ''
  if (!/\.[a-z\d]+$/i.test(name)) return 'has no ending like .xml, by which web servers know what a file is'
  if (/\.json$/i.test(name) !== (key === 'json')) return key === 'json' ? 'does not end in .json' : 'ends in .json'
  return isTaken(name) ? 'is the name of another file that Feedwright writes' : undefined
}

/** Names of pages, lists and packed copies, and how the names of documents for archives and partners end, and those of Google's sitemaps begin. */
const isTaken = (name: string) =>
  /\.(?:html?|opml|gz|br|rss\.xml|atom\.xml|feed\.json)$|^news-sitemap.*\.xml$/i.test(name)

/** What the author may have meant: a yes or no, a path with too much in front of it, or an address without a file name. */
function insteadOf(written: string, key: Key): string[] {
  if (/^(?:no|n|off|none|0|null|~)$/i.test(written)) return ['false']
  if (/^(?:true|yes|y|on|1)$/i.test(written)) return [usualNames[key]]
  const ending = key === 'json' ? '.json' : '.xml'
  const path = written.replace(/^(?:\.{0,2}\/)+/, '').replace(/\/+$/, '')
  const possible = [path, `${path}/index${ending}`, `${path}${ending}`].filter((one) => faultOf(one, key) === undefined)
  const isFile = /\.[a-z\d]+$/i.test(path)
  return isFile ? possible.slice(0, 1).filter((one) => one === path) : possible
}

/** Faults in the names of a file together with those that it inherits. */
export function feedNameFaults(own: Written | undefined, above: FeedNames | undefined, yaml: YamlText): Diagnostic[] {
  if (own === undefined) return []
  const names = namesBelow(own, above)
  const written = keys.flatMap((key) => (names[key] === false ? [] : { key, name: names[key] }))
  if (written.length === 0) return [withoutFormat(own, yaml)]
  return written.flatMap(({ key, name }, index): Diagnostic | [] => {
    const other = written.slice(0, index).find((one) => isInTheWay(one.name, name))
    if (!other) return []
    const place = own[key] === undefined ? other.key : key
    const free = freeName(
      place,
      written.filter((one) => one.key !== place).map((one) => one.name),
    )
    return {
      ...locate(yaml, ['feeds', place]),
      rule: 'bad-name',
      message: `feeds: "${other.name}" and "${name}" cannot both be written: one is in the way of the other.`,
      hint: `Write another name, like "${place}: ${free}".`,
    }
  })
}

function withoutFormat(own: Written, yaml: YamlText): Diagnostic {
  const key = keys.find((one) => own[one] === false) ?? 'rss'
  return {
    ...locate(yaml, ['feeds', key]),
    rule: 'bad-value',
    message: 'feeds: No format is left, and a feed needs at least one.',
    hint: `Write "${key}: ${usualNames[key]}", or another name.`,
  }
}

/** Whether two paths are one, or one is a folder of the other, on disks that ignore case. */
const isInTheWay = (one: string, other: string) =>
  `${folded(one)}/`.startsWith(`${folded(other)}/`) || `${folded(other)}/`.startsWith(`${folded(one)}/`)

/** The first name that is free: the usual one, or one with a number. */
function freeName(key: Key, taken: readonly string[]): string {
  const usual = usualNames[key]
  for (let number = 1; ; number++) {
    const name = number === 1 ? usual : usual.replace('.', `-${number}.`)
    if (!taken.some((one) => isInTheWay(one, name))) return name
  }
}
