import { articleOf } from '../content/article.ts'
import { filesOf, staticOf } from '../content/files.ts'
import { lacksText } from '../content/given.ts'
import { generatorOf } from '../content/origin.ts'
import { placesIn } from '../content/places.ts'
import { sectionFor } from '../content/section-of.ts'
import { readWritten, type Written } from '../content/written.ts'
import { type Diagnostic, isFaulty } from '../diagnostic.ts'
import { isChangedMeanwhile } from '../disk/changed-meanwhile.ts'
import { digest } from '../disk/digest.ts'
import { noFolder, readPicture } from '../disk/file.ts'
import { examine } from '../disk/large-file.ts'
import type { Proof } from '../feed/self-check.ts'
import type { Runner } from '../hooks/runner.ts'
import type { Flaw } from '../model/hooks.ts'
import type { Section, SourceFile } from '../model.ts'
import { targetOf } from '../render/own-addresses.ts'
import { render } from '../render/render.ts'
import type { Answer, Context, RenderAnswer, Task } from './message.ts'
import type { Opened } from './opened.ts'

/** What a worker has beside its context. */
export type Means = {
  /** Called while a large file is read, whose time says nothing of the text. */
  pause?: () => void
  /** What calls hooks, if there are some; the code for it is loaded by the first one. */
  runner?: Runner | undefined
}

/** What a worker does with one task; a fault of the program is an answer too, so that the others are still done. */
export async function answer(task: Task, context: Context, means: Means = {}): Promise<Answer> {
  const { runner } = means
  try {
    if (task.kind === 'check') return await checked(task.proof)
    if (task.kind === 'hooks' || task.kind === 'sections') {
      const { factsOf, elementsOfSections } = await import('./hooked-sections.ts')
      const hooks = runner ?? missing()
      return task.kind === 'hooks' ? await factsOf(hooks) : await elementsOfSections(context.sections.values(), hooks)
    }
    const hooked = runner && (await import('./hooked.ts'))
    const opened = open(task, context)
    if (!opened) return { kind: 'changed', file: filesOf(context.folder ?? '.').name(task.path) }
    const hooks = hooked && runner && (await hooked.withHooks(opened, runner))
    if (task.kind === 'read') return await (hooks ?? missing()).read()
    return hooks
      ? await hooks.rendered((shaped) => rendered(shaped, context, means))
      : await rendered(opened, context, means)
  } catch (error) {
    if (context.hooks && isChangedMeanwhile(error)) return { kind: 'changed', file: context.hooks.name }
    return { kind: 'crashed', fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function missing(): never {
  throw new Error('There are no hooks for this task.')
}

/** The code that reads feeds is loaded when there is one to read, which few sites without archives have. */
async function checked(proof: Proof): Promise<Answer> {
  const { selfCheck } = await import('../feed/self-check.ts')
  return { kind: 'checked', faults: selfCheck(proof) }
}

/** Opens the file of an article, if it is the one that was asked for. */
function open(
  { path, digest: wanted, source: given }: Extract<Task, { path: string }>,
  { folder, sections }: Context,
): Omit<Opened, 'read'> | undefined {
  const source = given ?? sourceOf(() => filesOf(folder ?? '.').text(path, 'whole').source)
  if (source?.digest !== wanted) return undefined
  const section = sectionFor(sections, source)
  const written = readWritten(source, section)
  return { source, section, written, places: placesIn(source, written) }
}

/** Renders an article, and looks up the line of everything that was found. */
async function rendered(
  {
    source,
    section,
    written,
    places,
    read = articleOf(written, source, section),
    hooks,
  }: Partial<Opened> & Omit<Opened, 'read'>,
  { folder, permalinks }: Context,
  { pause = () => {} }: Means,
): Promise<RenderAnswer> {
  const { value, standIn: article = value, diagnostics } = read
  if (!article || (written.given && lacksText(written.given))) return { kind: 'rendered', ...nothing }
  const isStatic = staticOf(article.section.reading)
  const ofText = hooks?.(article)
  const { text: made, ...raw } = await render(article, written.markdown(), {
    picture: (file) => (folder === undefined ? noFolder : readPicture(folder, file)),
    attachment: (file) => (folder === undefined ? noFolder : examine(folder, file, pause)),
    given: written.given,
    target: (name) => targetOf(name, permalinks, isStatic),
    places,
    hooks: ofText,
  })
  const found = { ...raw, diagnostics: await inItsLanguage(raw.diagnostics, written, article.section) }
  const { section: _section, path: _path, digest: _digest, image: _image, audio: _audio, ...others } = article
  const { content: _content, ownAi: _ownAi, ...rest } = others
  if (!value || isFaulty(diagnostics, ['error']))
    return { kind: 'rendered', ...nothing, diagnostics: found.diagnostics } // examined, but not published
  const extra = made && !article.isWithdrawn ? await ofText?.elements?.() : undefined
  if (extra && extra.faults.length > 0)
    return {
      kind: 'rendered',
      ...nothing,
      diagnostics: [...found.diagnostics, ...extra.faults.map((flaw) => badElement(flaw, written.yaml.file))],
    }
  const elements = extra?.elements.length ? extra.elements : undefined
  const json = made && JSON.stringify({ ...rest, ...made, elements })
  return {
    kind: 'rendered',
    article: json === undefined ? undefined : { json, digest: digest(json), lead: made?.picture?.url },
    ...found,
  }
}

/** The line of front matter that a finding of a text proposes, in the language of another tool. */
async function inItsLanguage(found: Diagnostic[], { yaml }: Written, section: Section): Promise<Diagnostic[]> {
  const generator = generatorOf(section)
  if (!generator || !found.some(isAboutKey)) return found
  const { inItsWords } = await import('../content/in-its-words.ts')
  return found.flatMap((one) => (isAboutKey(one) ? inItsWords([one], yaml, generator) : one))
}

const isAboutKey = ({ rule }: Diagnostic) => rule === 'unmarked-ai'

const badElement = ({ message, hint }: Flaw, file: string): Diagnostic => ({
  ...{ file, line: 1, column: 1, rule: 'hook', hint },
  message: `${message.replace(/\.$/, '')} (from the hook "itemElements").`,
})

const nothing = { files: [], links: [], diagnostics: [] }

function sourceOf(read: () => SourceFile | undefined): SourceFile | undefined {
  try {
    return read()
  } catch (error) {
    if (isChangedMeanwhile(error)) return undefined
    throw error
  }
}
