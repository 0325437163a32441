import { articleOf } from '../content/article.ts'
import { filesOf, staticOf } from '../content/files.ts'
import { lacksText } from '../content/given.ts'
import { placesIn } from '../content/places.ts'
import { sectionFor } from '../content/section-of.ts'
import { readWritten } from '../content/written.ts'
import { isFaulty } from '../diagnostic.ts'
import { isChangedMeanwhile } from '../disk/changed-meanwhile.ts'
import { digest } from '../disk/digest.ts'
import { noFolder, readPicture } from '../disk/file.ts'
import { examine } from '../disk/large-file.ts'
import type { Proof } from '../feed/self-check.ts'
import type { SourceFile } from '../model.ts'
import { targetOf } from '../render/own-addresses.ts'
import { render } from '../render/render.ts'
import type { Answer, Context, RenderAnswer, Task } from './message.ts'

/**
 * What a worker does with one task; a fault of the program is an answer too, so that the others are still done. `pause` is
 * called while a large file is read, whose time says nothing of the text.
 */
export async function answer(task: Task, context: Context, pause: () => void = () => {}): Promise<Answer> {
  try {
    if (task.kind === 'check') return await checked(task.proof)
    return await rendered(task, context, pause)
  } catch (error) {
    return { kind: 'crashed', fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** The code that reads feeds is loaded when there is one to read, which few sites without archives have. */
async function checked(proof: Proof): Promise<Answer> {
  const { selfCheck } = await import('../feed/self-check.ts')
  return { kind: 'checked', faults: selfCheck(proof) }
}

/** Opens the file of an article, renders it, and looks up the line of everything that was found. */
async function rendered(
  { path, digest: wanted, source: given }: Extract<Task, { kind: 'render' }>,
  { folder, sections, permalinks }: Context,
  pause: () => void,
): Promise<RenderAnswer> {
  const { text, name } = filesOf(folder ?? '.')
  const source = given ?? sourceOf(() => text(path, 'whole').source)
  if (source?.digest !== wanted) return { kind: 'changed', file: name(path) }
  const section = sectionFor(sections, source)
  const written = readWritten(source, section)
  const { value, standIn: article = value, diagnostics } = articleOf(written, source, section)
  if (!article || (written.given && lacksText(written.given))) return { kind: 'rendered', ...nothing }
  const isStatic = staticOf(article.section.reading)
  const { text: made, ...found } = await render(article, written.markdown(), {
    picture: (file) => (folder === undefined ? noFolder : readPicture(folder, file)),
    attachment: (file) => (folder === undefined ? noFolder : examine(folder, file, pause)),
    given: written.given,
    target: (name) => targetOf(name, permalinks, isStatic),
    places: placesIn(source, written),
  })
  const { section: _section, path: _path, digest: _digest, image: _image, audio: _audio, content: _, ...rest } = article
  if (!value || isFaulty(diagnostics, ['error']))
    return { kind: 'rendered', ...nothing, diagnostics: found.diagnostics } // examined, but not published
  const json = made && JSON.stringify({ ...rest, ...made })
  return {
    kind: 'rendered',
    article: json === undefined ? undefined : { json, digest: digest(json), lead: made?.picture?.url },
    ...found,
  }
}

const nothing = { files: [], links: [], diagnostics: [] }

function sourceOf(read: () => SourceFile | undefined): SourceFile | undefined {
  try {
    return read()
  } catch (error) {
    if (isChangedMeanwhile(error)) return undefined
    throw error
  }
}
