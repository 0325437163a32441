import type { Tags } from '../../model/tag.ts'
import { addressIn } from '../tag/expression.ts'
import { renderings } from '../tag/index.ts'
import type { Around, Shown } from '../tag/model.ts'
import { parametersOf } from './parameters.ts'
import { isCall, renderingNamed, type Tag } from './tags.ts'

/** What is known of the tags of other tools, of the article and of its site. */
export type Known = { tags: Tags; around: Around }

/** What is published in the place of a known tag. */
export type KnownTag = { tag: Place; shown: Shown; closing?: Place | undefined }

type Place = Pick<Tag, 'start' | 'end' | 'source' | 'hidden'>

/** The known ones among tags; the others are left to those who leave them out, but for what is text between the tags of `raw`. */
export function knownTags<One extends Tag>(tags: readonly One[], known: Known): { found: KnownTag[]; unknown: One[] } {
  const closings = closingsOf(tags)
  const taken = new Set<Tag>()
  const found: KnownTag[] = []
  const unknown: One[] = []
  let end = 0
  for (const tag of tags) {
    if (tag.start < end || taken.has(tag)) continue
    const shown = tag.isClosing ? undefined : shownFor(tag, known)
    if (!shown) {
      unknown.push(tag)
      continue
    }
    const closing = closings.get(tag)
    if (closing) taken.add(closing)
    if (closing && shown.kind === 'literal') end = closing.start
    if (closing && shown.kind === 'nothing') end = closing.end
    found.push({ tag, shown, closing })
  }
  return { found, unknown }
}

/** What is published for a tag; undefined if it is not known. */
export function shownFor({ kind, name, rest }: Tag, { tags, around }: Known): Shown | undefined {
  if (kind === 'comment') return renderingNamed(tags, 'comment') === 'comment' ? { kind: 'nothing' } : undefined
  if (kind === 'output' && !rest.startsWith('(')) {
    const value = addressIn(`${name}${rest}`, { rendering: (word) => renderingNamed(tags, word), around })
    return value === undefined ? undefined : { kind: 'address', address: value, text: value }
  }
  const rendering = renderingNamed(tags, name)
  const parameters = rest.replace(/^\(([\s\S]*)\)\s*$/, '$1')
  return rendering && renderings[rendering]({ name, rest: parameters, ...parametersOf(parameters) }, around)
}

/** The tags that close others, by those that they close: the nearest open one of the same name. */
function closingsOf(tags: readonly Tag[]): Map<Tag, Tag> {
  const open = new Map<string, Tag[]>()
  const closings = new Map<Tag, Tag>()
  for (const tag of tags) {
    const key = !tag.isClosing && isCall(tag) ? 'end' : tag.name
    const opened = open.get(key) ?? []
    open.set(key, opened)
    if (!tag.isClosing && tag.kind !== 'output')
      opened.push(tag) // {{ raw }} is a value with the name of a tag
    else if (tag.isClosing) {
      const begun = opened.pop()
      if (begun) closings.set(begun, tag)
    }
  }
  return closings
}
