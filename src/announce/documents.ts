import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { feedFolder } from '../content/section-of.ts'
import { digest } from '../disk/digest.ts'
import { yielding } from '../disk/yield.ts'
import { type DocumentFormat, documentsOf, formatsIn, nameIn } from '../feed/names.ts'
import type { Section } from '../model.ts'
import type { BuiltDocument } from './model.ts'

/**
 * The documents in the output folder to which people and partners subscribe; those of archives never change for a subscriber, and
 * are not among them. `paths` are those of the manifest.
 * @throws Error when one of them cannot be read; the signal's reason when it is aborted
 */
export async function builtDocuments(
  out: string,
  paths: readonly string[],
  sections: ReadonlyMap<string, Section>,
  signal: AbortSignal | undefined,
): Promise<BuiltDocument[]> {
  const kindOf = kindsIn(sections)
  const documents: BuiltDocument[] = []
  const loop = yielding(signal)
  for (const path of paths) {
    if (loop.isOver()) await loop.next()
    const kind = kindOf(path)
    if (!kind) continue
    if (!existsSync(join(out, path))) throw new Error(missing(join(out, path)))
    const bytes = readFileSync(join(out, path))
    const address = new URL(path, kind.section.feedsUrl).href
    const changed = newestIn(bytes.toString('utf8'), kind.format)
    documents.push({ kind: 'document', path, address, mark: digest(bytes), changed, ...kind })
  }
  return documents
}

const missing = (file: string) => `"${file}" is missing. Write it again with \`feedwright build\`.`

type Kind = { section: Section; format: DocumentFormat }

/** Finds the section and the format of a document by its path; undefined for other files. */
function kindsIn(sections: ReadonlyMap<string, Section>): (path: string) => Kind | undefined {
  const known = new Map<string, Kind>()
  for (const section of sections.values()) {
    const folder = feedFolder(section)
    const forPartners = section.partners.flatMap((partner) =>
      documentsOf({ kind: 'partner', partner, section, prefix: `${folder}${partner}.` }),
    )
    const own = documentsOf({ kind: 'section', section, prefix: folder })
    for (const { path, format } of [...forPartners, ...own]) known.set(path, { section, format })
  }
  return (path) => known.get(path) ?? ofTopic(path, sections)
}

/** The document of a tag or author, which has the settings of the section above it. */
function ofTopic(path: string, sections: ReadonlyMap<string, Section>): Kind | undefined {
  const [, folder = '', taxonomy, name] = /^(?:(.+)\/)?(tags|authors)\/[^/]+\/(.+)$/.exec(path) ?? []
  const section = sections.get(folder)
  if (!section?.taxonomies.some((one) => one === taxonomy)) return undefined
  const format = formatsIn(section).find((one) => nameIn(section, one) === name)
  return format && { section, format }
}

/** The time of the newest change in a document; 0 where it has none. */
function newestIn(text: string, { key }: DocumentFormat): number {
  const times = [...text.matchAll(patterns[key])].map(([, time = '']) => Date.parse(time)).filter(Number.isFinite)
  return times.reduce((a, b) => Math.max(a, b), 0)
}

/** In XML the text of an article is escaped, and in JSON its quotation marks are: so nothing in it looks like a date of the document. */
const patterns = {
  rss: /<lastBuildDate>([^<]+)<\/lastBuildDate>/g,
  atom: /<updated>([^<]+)<\/updated>/g,
  json: /^ *"date_(?:published|modified)": "([^"\\]+)"/gm,
  ninjs: /^ *"versionCreated": "([^"\\]+)"/gm,
} as const
