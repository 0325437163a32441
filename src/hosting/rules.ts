import { limits } from '../limits.ts'
import { byCodeUnit } from '../text/characters.ts'
import type { Delivery, Link, ServedFile } from './model.ts'
import { isPlainName, ownSpelling, patternOfBytes, safeAddress } from './spelling.ts'

/** How a file is served, except for its own address. */
export type Treatment = {
  type: string
  cacheControl: string
  /** Text is packed for whoever accepts that. */
  isText: boolean
  /** The links that do not lead to the file itself. */
  links: readonly Link[]
  /** Whether a header links to its own address: it is a document of a feed. */
  hasSelf: boolean
}

/** Files that are served alike, by the last part of their paths: one of these regular expressions, which all servers understand. */
export type Rule = Treatment & { names: readonly string[] }

/** A file that no rule describes, by its path below the output folder, and its own address if a header links to it. */
export type Single = Treatment & { path: string; self: string | undefined }

/** Both, and a sentence for each address or file that is in neither. */
type Rules = { rules: Rule[]; singles: Single[]; lost: string[] }

/**
 * The rules by which a web server knows how to serve a file. The documents of 1,000 sections have the same few names, so a rule is
 * enough for all of them: their own address is made of the path that was asked for. What differs from the rule of its name is a single.
 */
export function rulesOf({ files, feedsUrl }: Delivery, mostBytes: number): Rules {
  const fits = (text: string) => Buffer.byteLength(text) <= mostBytes
  const long = new Set(files.flatMap(({ links }) => links.flatMap(({ href }) => (fits(safeAddress(href)) ? [] : href))))
  const all = files.map((file) =>
    describe({ ...file, links: file.links.filter(({ href }) => !long.has(href)) }, feedsUrl),
  )
  const chosen = mostFrequent(all)
  const isRuled = ({ name, key }: Described) => name !== undefined && chosen.get(name) === key
  const ruled = new Map(all.filter(isRuled).map((one) => [one.key, one.treatment]))
  const namesOf = (key: string) => [...chosen].flatMap(([name, own]) => (own === key ? name : [])).sort(byCodeUnit)
  const singles = all.filter((one) => !isRuled(one)).map(singleOf)
  return {
    rules: [...ruled]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .flatMap(([key, treatment]) => inParts(namesOf(key)).map((names) => ({ ...treatment, names }))),
    singles: singles.filter(({ path }) => fits(patternOfBytes(path))),
    lost: [
      ...[...long].map((href) => `No header names the address ${start(href)}, since it is too long for the server.`),
      ...singles.flatMap(({ path }) =>
        fits(patternOfBytes(path))
          ? []
          : `No rule names the file ${start(path)}, since its path is too long for the server.`,
      ),
    ],
  }
}

const start = (text: string) => JSON.stringify(`${text.slice(0, 60)}...`)

const singleOf = ({ file: { path, links }, treatment }: Described): Single => ({
  ...treatment,
  path,
  self: links.find(({ rel }) => rel === 'self')?.href,
})

/** A file, how it is served, and the pattern of its name unless it has an address that cannot be made of its path. */
type Described = { file: ServedFile; treatment: Treatment; key: string; name: string | undefined }

function describe(file: ServedFile, feedsUrl: string): Described {
  const { path, type, maxAge, links } = file
  const self = links.find(({ rel }) => rel === 'self')?.href
  const treatment: Treatment = {
    type,
    cacheControl: maxAge === 'forever' ? 'public, max-age=31536000, immutable' : `public, max-age=${maxAge}`,
    isText: /^text\/|[/+](?:xml|json)\b/.test(type),
    links: links.filter(({ rel }) => rel !== 'self'),
    hasSelf: self !== undefined,
  }
  const spelled = path.split('/').map(encodeURIComponent).join('/')
  const isMadeOfPath = self === undefined || (self === feedsUrl + spelled && isOwnSpelling.test(spelled))
  return { file, treatment, key: JSON.stringify(treatment), name: isMadeOfPath ? namePattern(file) : undefined }
}

const isOwnSpelling = new RegExp(`^${ownSpelling}$`)

/** Names with a fingerprint differ in all but that; those of archives in their year and month. */
function namePattern({ path, maxAge }: ServedFile): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const [ending = ''] = /\.[0-9a-f]{8}(?:\.[A-Za-z0-9]+)?$/.exec(name) ?? []
  if (maxAge === 'forever' && ending !== '') return `[^/]+\\.[0-9a-f]{8}${escaped(ending.slice(9))}`
  if (!isPlainName(name)) return undefined
  return escaped(name).replace(/^\d{4}(?:-\d\d)?(?=\\\.)/, '[0-9]{4}(?:-[0-9]{2})?')
}

const escaped = (plain: string) => plain.replaceAll('.', '\\.')

/** The treatment that most files of a name get. */
function mostFrequent(all: readonly Described[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { name, key } of all) {
    if (name === undefined) continue
    const own = counts.get(name) ?? new Map<string, number>()
    counts.set(name, own.set(key, (own.get(key) ?? 0) + 1))
  }
  return new Map([...counts].map(([name, own]) => [name, [...own].reduce((a, b) => (b[1] > a[1] ? b : a))[0]] as const))
}

/** Lists that fit into one line: nginx reads no value of more than 4,096 bytes. */
function inParts(names: readonly string[]): string[][] {
  const parts: string[][] = []
  for (const name of names) {
    const last = parts.at(-1)
    if (last === undefined || `${last.join('|')}|${name}`.length > limits.namesCharacters) parts.push([name])
    else last.push(name)
  }
  return parts
}
