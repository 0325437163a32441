import { headOf } from '../content/article-head.ts'
import { articleAfter, leftOut, placesAfter, shaped } from '../hooks/article.ts'
import { factsOf as articleFacts } from '../hooks/facts.ts'
import { atArticle, HookFault } from '../hooks/fault.ts'
import type { Hooks } from '../hooks/model.ts'
import type { Runner } from '../hooks/runner.ts'
import type { Article } from '../model.ts'
import type { TextHooks } from '../render/text-hooks.ts'
import type { Answer, ReadAnswer, RenderAnswer } from './message.ts'
import type { Opened } from './opened.ts'

/** What the hooks say of themselves: all that another process can know of them. */
export async function factsOf(runner: Runner): Promise<Answer> {
  const { value, diagnostics } = await runner.load()
  if (!value) return { kind: 'hooks', diagnostics }
  const { version, namespaces, words } = value
  const names = Object.entries(value).flatMap(([name, hook]) => (hook === undefined ? [] : name))
  return { kind: 'hooks', value: { version, namespaces, words, names }, diagnostics }
}

type Unread = Omit<Opened, 'read'>

/** What hooks do with one article. */
export async function openHooks(opened: Unread, runner: Runner) {
  const { value: hooks, diagnostics } = await runner.load()
  if (!hooks) throw new Error(diagnostics[0]?.message)
  return {
    read: () => readAfter(opened, hooks, runner),
    rendered: (render: (opened: Opened) => Promise<RenderAnswer>) => renderedAfter(opened, hooks, runner, render),
  }
}

async function readAfter({ source, section, written }: Unread, hooks: Hooks, runner: Runner): Promise<ReadAnswer> {
  const { file, stat, digest } = source
  try {
    const made = await shaped(written, source, section, { hooks, run: runner.run })
    if (!made)
      return { kind: 'read', file: { stat, digest, diagnostics: [leftOut(file)], isPage: true }, diagnostics: [] }
    const { value, diagnostics, isPage } = articleAfter(made, written, source, section)
    const { section: _, ...head } = value ? headOf(value) : { section }
    const known = { stat, digest, diagnostics, ...(isPage && { isPage }) }
    return { kind: 'read', file: 'id' in head ? { ...known, head } : known, diagnostics: [] }
  } catch (error) {
    if (!(error instanceof HookFault)) throw error
    return {
      kind: 'read',
      diagnostics: [atArticle(error, file, runner.file?.name)],
      ...(error.isLate && { isLate: true }),
    }
  }
}

/** A fault of the hook "article" was found when the head was read; here its article is left out. */
async function renderedAfter(
  opened: Unread,
  hooks: Hooks,
  runner: Runner,
  render: (opened: Opened) => Promise<RenderAnswer>,
): Promise<RenderAnswer> {
  const { source, section, written } = opened
  try {
    const made = await shaped(written, source, section, { hooks, run: runner.run })
    if (!made) return { kind: 'rendered', ...nothing }
    const read = articleAfter(made, written, source, section)
    const places = placesAfter(made, written, source)
    return await render({
      ...opened,
      written: made,
      read,
      places,
      hooks: (article) => textHooks(article, hooks, runner),
    })
  } catch (error) {
    if (!(error instanceof HookFault)) throw error
    const diagnostics = [atArticle(error, source.file, runner.file?.name)]
    return { kind: 'rendered', ...nothing, diagnostics, ...(error.isLate && { isLate: true }) }
  }
}

const nothing = { files: [], links: [], diagnostics: [] }

const textHooks = (article: Article, { markdown, html }: Hooks, { run }: Runner): TextHooks => ({
  extensions: markdown,
  extended: (act) => run('markdown', act),
  html: html && ((clean) => run('html', async () => textOf(await html(clean, articleFacts(article))))),
})

function textOf(made: unknown): string {
  if (typeof made === 'string') return made
  throw new HookFault(
    'html',
    `it returned ${made === null ? 'null' : `a value of the kind ${typeof made}`} in place of HTML`,
  )
}
