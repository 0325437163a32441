import { split } from '../content/front-matter.ts'
import { hasKey } from '../content/given.ts'
import { keyPositions, unchanged } from '../content/key-position.ts'
import { placesIn } from '../content/places.ts'
import type { Content } from '../content/read.ts'
import { locate, rangeOf, type YamlText } from '../content/yaml-position.ts'
import { type Diagnostic, isRule, type Severity } from '../diagnostic.ts'
import { formatFor } from '../feed/names.ts'
import type { ArticleHead, Position } from '../model.ts'
import { partnerNamed } from '../partner/index.ts'
import type { Partner, Row } from '../partner/model.ts'
import { knownOf } from '../partner/report/verdicts.ts'
import type { Found } from '../partner/stage/found.ts'
import { placeOf } from '../report.ts'
import { settingsOf } from './settings-of.ts'

/** What places are looked up in. `fails` is whether errors of partners stay errors. */
type Means = {
  heads: readonly ArticleHead[]
  content: Content
  fails: boolean
  /** What our own rules found: a finding of a row that one of them decides is the same finding again. */
  others: readonly Diagnostic[]
  /** The partners of which only errors and warnings are reported for which our own rules find no cause in the same file. */
  usual: readonly string[]
}

/** Findings of partners at their lines; one that several feeds have is reported once. */
export function partnerFindings(
  found: readonly Found[],
  { heads, content, fails, others, usual }: Means,
): Diagnostic[] {
  if (found.length === 0) return []
  const byPath = new Map(heads.map((head) => [head.path, head]))
  const at = articlePlaces(content)
  const settings = settingsPlaces(content)
  const fromTop = [...found].sort((a, b) => a.section.length - b.section.length)
  const all = fromTop.flatMap((one): Diagnostic[] => {
    const partner = partnerNamed(one.partner)
    const row = partner?.rows.find(({ id }) => id === one.row)
    if (!partner || !row) return []
    const head = one.path === undefined ? undefined : byPath.get(one.path)
    const place = head ? at(head, one.finding) : settings(one.section, one.finding.key)
    const causes = others.filter(({ file, related }) => file === place.file || related?.file === place.file)
    const isNote = (one.finding.severity ?? row.severity) === 'note'
    if ((causes.length > 0 || isNote) && usual.includes(partner.name)) return []
    if ('by' in row && causes.some(({ rule }) => isRule(rule) && row.by.includes(rule))) return []
    return [{ ...place, ...textsOf(one, partner), rule: row.id, partner: markOf(one, { partner, row, fails }) }]
  })
  return [...new Map(all.map((one): [string, Diagnostic] => [keyOf(one), one]).reverse()).values()]
}

/** What several sections lack is one finding: followed in the settings of the uppermost of them, it helps all. */
const keyOf = ({ partner, rule, message, ...place }: Diagnostic) =>
  `${partner?.name} ${rule} ${isSettings(place) ? '' : placeOf(place)} ${message}`

/** Whether a place is that of settings as a whole. */
const isSettings = ({ file, line, key }: Position) =>
  (file.endsWith('.yaml') && line === 1) || (key === undefined && /^(?:settings$|sections\[)/.test(file))

const textsOf = ({ finding: { message, hint }, isLeftOut }: Found, { name }: Partner) => ({
  message: isLeftOut ? `${message} It is left out of ${name}.${formatFor(name).fileName}.` : message,
  hint,
})

function markOf({ finding }: Found, { partner, row, fails }: { partner: Partner; row: Row; fails: boolean }) {
  const own: Severity = finding.severity ?? row.severity
  const severity: Severity = own === 'error' && !fails ? 'warning' : own
  const weight = severity === own ? undefined : own
  return { name: partner.name, severity, weight, known: knownOf(row, partner.sources) }
}

/**
 * Finds the place of a finding in an article: of its key, of a piece of the text, or of the beginning of the text. A picture of
 * the text may be that of the article, which has no key then.
 */
function articlePlaces(content: Content): (head: ArticleHead, finding: Found['finding']) => Position {
  const keys = keyPositions(content)
  return (head, { key: [key, ...path] = [], piece }) => {
    const ofKey = key === undefined ? undefined : keys(head, key, ...path)
    if (ofKey && (piece === undefined || ofKey.line > 1 || ofKey.key !== undefined)) return ofKey
    const source = unchanged(head, 'whole', content)
    const places = placesIn(source, split(source))
    return piece === undefined ? places.start() : places.first([piece])
  }
}

/** Finds the place of a key in the settings: in those of the section or the nearest one above it that has the key. */
function settingsPlaces(content: Content): (section: string, key: readonly string[] | undefined) => Position {
  const yaml = new Map(
    content.settings.map((source): [string, YamlText] => [
      source.path.replace(/(?:^|\/)s(?:ite|ection)\.yaml$/, '').normalize('NFC'),
      source.isGiven ? split(source).yaml : { file: source.file, firstLine: 1, text: source.text },
    ]),
  )
  return (section, key) => {
    const above = foldersFrom(section).flatMap((folder) => yaml.get(folder) ?? [])
    const own = key?.[0] === undefined ? undefined : above.find((one) => isIn(one, String(key[0])))
    if (own && key) return locate(own, key)
    const [nearest] = above
    return nearest ? { file: nearest.file, line: 1, column: 1 } : settingsOf(undefined, content)
  }
}

/** Whether settings have a key. */
const isIn = (yaml: YamlText, key: string): boolean =>
  yaml.language === 'code' ? hasKey(yaml, key) : rangeOf(yaml, [key], 'key') !== undefined

/** A folder and those above it; '' is the last. */
const foldersFrom = (path: string): string[] =>
  path === '' ? [''] : [path, ...foldersFrom(path.slice(0, Math.max(0, path.lastIndexOf('/'))))]
