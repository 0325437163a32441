import { check as applyRules } from './check/index.ts'
import { readArticle } from './content/article.ts'
import { type Content, readContent, type SourceFile } from './content/read.ts'
import { readSections, sectionAbove } from './content/site.ts'
import { type Diagnostic, type Severity, severity } from './diagnostic.ts'
import { documentOf, feedOf } from './document.ts'
import { formats } from './feed/index.ts'
import { type Rendered, render } from './html/render.ts'
import type { Article, OutputFile, Section } from './model.ts'
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
  /** Publishes drafts too. */
  drafts?: boolean | undefined
  /** Takes warnings for errors. */
  strict?: boolean | undefined
  /** Called after each article that was rendered. */
  progress?: ((done: number, total: number) => void) | undefined
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
 * @throws Error when the system refuses to read or write; what was published before is whole
 */
export function build(options: BuildOptions = {}): Outcome {
  const { outcome, files } = run(options)
  return outcome.ok ? { ...outcome, published: publish(files, options.out ?? 'dist') } : outcome
}

/**
 * Everything but writing.
 * @throws Error when the system refuses to read
 */
export const check = (options: BuildOptions = {}): Outcome => run(options).outcome

function run(options: BuildOptions): { outcome: Outcome; files: OutputFile[] } {
  const { content = 'content', out = 'dist', strict = false } = options
  const refused = refusal(content, out)
  if (refused !== undefined) return { outcome: { ...nothing, refused }, files: [] }
  const { files, outcome } = produce(readContent(content), options)
  const stops = isFaulty(outcome.diagnostics, strict ? ['error', 'warning'] : ['error'])
  return { outcome: { ...outcome, ok: !stops && outcome.faults.length === 0 }, files }
}

const isFaulty = (diagnostics: readonly Diagnostic[], stopping: readonly Severity[]) =>
  diagnostics.some((diagnostic) => stopping.includes(severity(diagnostic)))

const nothing: Outcome = { ok: false, diagnostics: [], faults: [], articles: 0, feeds: 0 }

/** The whole road between reading content/ and writing dist/. */
function produce(content: Content, { now = new Date(), drafts = false, progress }: BuildOptions) {
  const { sections, ...site } = readSections(content)
  const sources = content.files.filter(({ path }) => path.endsWith('.md'))
  const read = sources.map((source) => readArticle(source, sectionAbove(sections, source.path)))
  const articles = read.flatMap(({ value }) => value ?? [])
  const published = articles.filter((article) => isPublished(article, now, drafts))

  const faulty = sources.filter((_, index) => !read[index]?.value)
  const permalinks = permalinksOf(published, faulty)

  const selected = new Map([...sections.values()].map((section) => [section, newest(section, published)]))
  const rendered = renderAll(new Set([...selected.values()].flat()), permalinks, content, progress)
  const feeds = [...selected].map(([section, shown]) => feedOf(section, shown, rendered))
  const documents = feeds.flatMap((feed) => formats.map((format) => documentOf(feed, format)))

  const diagnostics = sort([
    ...content.diagnostics,
    ...site.diagnostics,
    ...[...read, ...rendered.values()].flatMap((result) => result.diagnostics),
    ...applyRules({ articles, published, sections, feeds, now }),
  ])
  const due = nextDue(articles, now)
  return {
    files: unique([...picturesOf(selected, rendered), ...documents.map(({ file }) => file)]),
    outcome: {
      diagnostics,
      faults: isFaulty(diagnostics, ['error']) ? [] : documents.flatMap(({ faults }) => faults),
      articles: published.length,
      feeds: feeds.length,
      due: due && { date: due.date.rfc3339, file: content.name(due.path) },
    },
  }
}

/** The pictures that some document names: of a summary only the lead picture. */
function picturesOf(selected: ReadonlyMap<Section, readonly Article[]>, rendered: ReadonlyMap<Article, Rendered>) {
  const full = new Set([...selected].flatMap(([{ content }, shown]) => (content === 'full' ? shown : [])))
  return [...rendered].flatMap(([source, { article, pictures }]) =>
    pictures
      .filter(({ url }) => full.has(source) || url === article?.picture?.url)
      .map(({ path, bytes }) => ({ path, bytes })),
  )
}

/**
 * Where a link to a file leads. One to an article with an error is not broken too: the error is told once, and nothing is
 * published until it is mended.
 */
const permalinksOf = (published: readonly Article[], faulty: readonly SourceFile[]): Map<string, string> =>
  new Map([
    ...faulty.map(({ path }): [string, string] => [path.normalize('NFC'), 'https://site.invalid/']),
    ...published.map(({ path, url }): [string, string] => [path.normalize('NFC'), url]),
  ])

/** Each article once, whatever the number of feeds that show it. */
function renderAll(
  shown: ReadonlySet<Article>,
  permalinks: ReadonlyMap<string, string>,
  { picture }: Content,
  progress: BuildOptions['progress'],
): Map<Article, Rendered> {
  return new Map(
    [...shown].map((article, index) => {
      const result = render(article, { picture, permalink: (file) => permalinks.get(file.normalize('NFC')) })
      progress?.(index + 1, shown.size)
      return [article, result]
    }),
  )
}

const unique = (files: readonly OutputFile[]): OutputFile[] => [
  ...new Map(files.map((file) => [file.path, file])).values(),
]
