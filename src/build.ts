import { continuity } from './check/continuity.ts'
import { check as applyRules } from './check/index.ts'
import { readArticles } from './content/articles.ts'
import { keyPositions } from './content/key-position.ts'
import { type Content, readContent } from './content/read.ts'
import { readSections } from './content/site.ts'
import { type Diagnostic, type Severity, severity } from './diagnostic.ts'
import { type Renderer, startRenderer } from './html/renderer.ts'
import type { Entry, OutputFile } from './model.ts'
import { rfc3339 } from './moment.ts'
import { picturesOf } from './pictures.ts'
import { readPrevious } from './previous/read.ts'
import { produce } from './production.ts'
import { refusal } from './publish/folder.ts'
import { type Published, publish } from './publish/write.ts'
import { sort } from './report.ts'
import { isPublished, newest, nextDue } from './section.ts'

/** What a build may be told; paths are relative to the working folder. */
export type BuildOptions = {
  /** Where the articles are; `content`. */
  content?: string | undefined
  /** Where the feeds go; `dist`. */
  out?: string | undefined
  /** What is dated later is held back; the time of the call. */
  now?: Date | undefined
  /** Folder or address of the feeds that subscribers have now; `out`. */
  previous?: string | undefined
  /** Publishes drafts too. */
  drafts?: boolean | undefined
  /** Takes warnings for errors. */
  strict?: boolean | undefined
  /** Called after each article that was rendered. */
  progress?: ((done: number, total: number) => void) | undefined
  /** Ends the build when it is aborted: nothing is half written, and nothing is left behind. */
  signal?: AbortSignal | undefined
}

/** How a build or a check ended. Whether it may be published says `ok`. */
export type Outcome = {
  ok: boolean
  /** Why the two folders cannot be used; then nothing was read. */
  refused?: string | undefined
  /** All findings about all files, sorted by place. */
  diagnostics: Diagnostic[]
  /** Faults of Feedwright itself, found when it read its own documents back; then nothing was written. */
  faults: string[]
  articles: number
  feeds: number
  /** What was written; nothing by a check, or where something was wrong. */
  published?: Published | undefined
  /** The next article that is held back for its date. */
  due?: { date: string; file: string } | undefined
}

/**
 * Reads the articles, and writes the feeds if all is well.
 * @throws Error when the system refuses to read or write; what was published before is whole. The signal's reason when it
 * is aborted.
 */
export async function build(options: BuildOptions = {}): Promise<Outcome> {
  const { outcome, files } = await run(options)
  return outcome.ok ? { ...outcome, published: await publish(files, options.out ?? 'dist', options.signal) } : outcome
}

/**
 * Everything but writing.
 * @throws Error when the system refuses to read; the signal's reason when it is aborted
 */
export const check = async (options: BuildOptions = {}): Promise<Outcome> => (await run(options)).outcome

async function run(options: BuildOptions): Promise<{ outcome: Outcome; files: OutputFile[] }> {
  const { content = 'content', out = 'dist', strict = false } = options
  const refused = refusal(content, out)
  if (refused !== undefined) return { outcome: { ...nothing, refused }, files: [] }
  const renderer = startRenderer()
  try {
    const { files, outcome } = await prepare(readContent(content), options, renderer)
    const stops = isFaulty(outcome.diagnostics, strict ? ['error', 'warning'] : ['error'])
    return { outcome: { ...outcome, ok: !stops && outcome.faults.length === 0 }, files }
  } finally {
    renderer.stop()
  }
}

const isFaulty = (diagnostics: readonly Diagnostic[], stopping: readonly Severity[]) =>
  diagnostics.some((diagnostic) => stopping.includes(severity(diagnostic)))

const nothing: Outcome = { ok: false, diagnostics: [], faults: [], articles: 0, feeds: 0 }

/** The whole road between reading content/ and writing dist/. */
async function prepare(content: Content, options: BuildOptions, renderer: Renderer) {
  const { now = new Date(), drafts = false, progress, signal } = options
  const { sections, ...site } = readSections(content)
  const at = keyPositions(content)
  const { entries, faulty, ...read } = await readArticles(content, sections, signal)
  const published = entries.filter((entry) => isPublished(entry, now, drafts))

  const selected = newest(sections, published)
  const permalinks = () => permalinksOf(published, faulty)
  const run = { progress, signal }
  const { rendered, feeds, documents } = await produce(selected, content, at, permalinks, renderer, run)

  const isRead = faulty.length === 0 && !isFaulty([...content.diagnostics, ...site.diagnostics], ['error']) // else much would seem new
  const { previous = options.out ?? 'dist' } = options
  const earlier = await readPrevious(
    isRead ? sections.values() : [],
    previous,
    isRead && options.previous !== undefined,
  )

  const diagnostics = sort([
    ...content.diagnostics,
    ...site.diagnostics,
    ...read.diagnostics,
    ...[...rendered.values()].flatMap((result) => result.diagnostics),
    ...applyRules({ entries, published, sections, feeds: feeds.map(({ articles }) => articles), now, at }),
    ...earlier.diagnostics,
    ...continuity(feeds, earlier.feeds, { entries, published, name: content.name, at }),
  ])
  const faults = isFaulty(diagnostics, ['error']) ? [] : documents.flatMap((document) => document.faults)
  const due = nextDue(entries, now)
  return {
    files: unique([...picturesOf(selected, rendered, content), ...documents.map(({ file }) => file)]),
    outcome: {
      diagnostics,
      faults: [...[...rendered.values()].flatMap((result) => result.faults), ...faults],
      articles: published.length,
      feeds: feeds.length,
      due: due && { date: rfc3339(due.date), file: content.name(due.path) },
    },
  }
}

/**
 * Where a link to a file leads. One to an article with an error is not broken too: the error is told once, and nothing is
 * published until it is mended.
 */
const permalinksOf = (published: readonly Entry[], faulty: readonly string[]): Map<string, string> =>
  new Map([
    ...faulty.map((path): [string, string] => [path.normalize('NFC'), 'https://site.invalid/']),
    ...published.map(({ path, url }): [string, string] => [path.normalize('NFC'), url]),
  ])

const unique = (files: readonly OutputFile[]): OutputFile[] => [
  ...new Map(files.map((file) => [file.path, file])).values(),
]
