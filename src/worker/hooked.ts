import { headOf } from '../content/article-head.ts'
import { elementsOf } from '../feed/extra/elements.ts'
import { articleAfter, leftOut, placesAfter, shaped } from '../hooks/article.ts'
import { factsOf } from '../hooks/facts.ts'
import { atArticle, HookFault } from '../hooks/fault.ts'
import type { Hooks } from '../hooks/model.ts'
import type { Runner } from '../hooks/runner.ts'
import { limits } from '../limits.ts'
import type { Article } from '../model.ts'
import type { TextHooks } from '../render/text-hooks.ts'
import type { ReadAnswer, RenderAnswer } from './message.ts'
import type { Opened } from './opened.ts'

type Unread = Omit<Opened, 'read'>

/** What hooks do with one article. */
export async function withHooks(opened: Unread, runner: Runner) {
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

const textHooks = (article: Article, { markdown, html, itemElements }: Hooks, { run }: Runner): TextHooks => ({
  extensions: markdown,
  extended: (act) => run('markdown', act),
  html: html && ((clean) => run('html', async () => textOf(await html(clean, factsOf(article))))),
  elements:
    itemElements &&
    (() =>
      run('itemElements', async () =>
        elementsOf(await itemElements(factsOf(article)), article.section.namespaces ?? {}),
      )),
})

function textOf(made: unknown): string {
  if (typeof made === 'string' && made.length > limits.file)
    throw new HookFault('html', `it returned more than ${limits.file} characters`)
  if (typeof made === 'string') return made
  throw new HookFault(
    'html',
    `it returned ${made === null ? 'null' : `a value of the kind ${typeof made}`} in place of HTML`,
  )
}
