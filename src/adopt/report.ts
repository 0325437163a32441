import { limits } from '../limits.ts'
import type { ArticleHead, Section } from '../model.ts'
import { jsonLine } from '../report.ts'
import type { Adoption, WrittenAdopted } from './adopt.ts'

/** The report about an adoption as text for people. */
export function textReport(adoption: Adoption): string {
  const { feeds, articles, unmatched, settings, notes, faulty, name } = adoption
  const items = articles.length + unmatched.length
  const same = articles.filter(({ change }) => change.kind === 'same').length
  const bySetting = articles.filter(({ change }) => change.kind === 'setting').length
  return [
    `${count(items, 'article')} in ${count(feeds.length, 'old feed')}: ${articles.length} found again${waysOf(articles)}.`,
    ...(same > 0 ? [`${count(same, 'article')} ${same === 1 ? 'has its id' : 'have their ids'} already.`] : []),
    ...(bySetting > 0
      ? [`${count(bySetting, 'article')} ${bySetting === 1 ? 'gets its id' : 'get their ids'} by the setting "ids".`]
      : []),
    ...block(
      'Lines for articles',
      articles.flatMap((one) => lineOf(one, name)),
    ),
    ...block(
      'Settings',
      settings.map(({ section, line, because }) => `${settingsFile(section, adoption)}: ${line}\n    ${because}`),
    ),
    ...block(
      'Not found again',
      unmatched.flatMap(({ item, candidates }) => [
        `${place(item.where)} "${item.title}" ${item.url || item.id}`,
        ...candidates.slice(0, shownCandidates).map((head) => `  perhaps ${name(head.path)} "${head.title}"`),
      ]),
    ),
    ...block('Files with errors, which "feedwright check" explains', faulty),
    ...block('See to it yourself', notes),
    '',
    verdict(adoption),
    '',
  ].join('\n')
}

/** The same as lines of JSON: an object for each article, setting and note, then one that sums up. */
export function jsonReport(adoption: Adoption): string {
  const { feeds, articles, unmatched, settings, notes, faulty, name, now, after, isDone } = adoption
  const files = (heads: readonly ArticleHead[]) => heads.map(({ path }) => name(path))
  const rows = [
    ...articles.map(({ item, head, by, change, written, refused }) => ({
      ...{ kind: 'article', file: name(head.path), by, id: item.id, change: change.kind },
      line: change.kind === 'line' ? change.line : undefined,
      own: change.kind === 'taken' ? change.own : undefined,
      ...{ written, refused, old: item.where },
    })),
    ...unmatched.map(({ item, candidates }) => ({
      ...{ kind: 'unmatched', id: item.id, title: item.title, url: item.url, published: item.published },
      ...{ old: item.where, candidates: files(candidates) },
    })),
    ...settings.map(({ section, line, because }) => ({
      kind: 'setting',
      file: settingsFile(section, adoption),
      line,
      because,
    })),
    ...notes.map((text) => ({ kind: 'note', text })),
    {
      ...{ kind: 'summary', ok: isDone, feeds: feeds.length, found: articles.length, unmatched: unmatched.length },
      ...{
        faulty,
        new: files(now.isNew),
        newAfter: files(after.isNew),
        since: files(now.since),
        verdict: verdict(adoption),
      },
    },
  ]
  return rows.map((row) => `${jsonLine(row)}\n`).join('')
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

const place = ({ file, line, column }: { file: string; line: number; column: number }) => `${file}:${line}:${column}`

/** Where the settings of a section are: in a file beside its articles, or in the one outside of them. */
const settingsFile = ({ path }: Section, { name, config }: Pick<Adoption, 'name' | 'config'>) =>
  config === undefined
    ? name(path === '' ? 'site.yaml' : `${path}/section.yaml`)
    : path === ''
      ? config
      : `${config}, "sections", "${path}"`

/** By what the articles were found: `: 3 by address, 1 by title and day`. */
function waysOf(articles: readonly WrittenAdopted[]): string {
  const ways = ['id', 'address', 'old address', 'title and day'] as const
  const counted = ways.map((way) => ({ way, number: articles.filter(({ by }) => by === way).length }))
  const parts = counted.filter(({ number }) => number > 0).map(({ way, number }) => `${number} by ${way}`)
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`
}

function lineOf({ head, by, change, written, refused }: WrittenAdopted, name: (path: string) => string): string[] {
  const file = name(head.path)
  if (change.kind === 'taken') return [`${file}: not written, since it has the id "${change.own}" already`]
  if (change.kind !== 'line') return []
  const [mark] = [written ? ' (written)' : refused === undefined ? '' : ` (not written: ${refused})`]
  return [`${file}: ${change.line}${by === 'id' || by === 'address' ? '' : ` (found by ${by})`}${mark}`]
}

/** A list with its title; the first of very many. */
function block(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length - limits.reportedFindings
  return [
    '',
    `${title}:`,
    ...lines.slice(0, limits.reportedFindings).map((line) => `  ${line}`),
    ...(more > 0 ? [`  ... and ${more} more.`] : []),
  ]
}

const shownCandidates = 3

/** The sentence that says whether any subscriber would see anything new. */
function verdict({ feeds, now, after, unmatched, settings, name }: Adoption): string {
  if (feeds.length === 0) return 'No old feed could be read, so it is not known what subscribers would see.'
  const since =
    now.since.length === 0
      ? ''
      : ` ${count(now.since.length, 'article')} newer than the old feed will come out as usual.`
  const lost =
    unmatched.length === 0
      ? ''
      : ` ${count(unmatched.length, 'old article')} ${unmatched.length === 1 ? 'was' : 'were'} not found again.`
  if (now.isNew.length === 0) return `No subscriber would see anything new.${since}${lost}`
  const [first] = after.isNew
  const what = settings.length === 0 ? 'with the lines above' : 'with the lines and settings above'
  const then = first ? `${what} still ${after.isNew.length}, like ${name(first.path)}` : `${what}, none`
  return `Subscribers would see ${count(now.isNew.length, 'article')} as new; ${then}.${since}${lost}`
}
