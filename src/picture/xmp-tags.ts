import type { Range } from './found.ts'

/** A name and its place. */
export type Property = Range & { name: string }

/** A tag, with its attributes and their places; the place of an attribute includes the white space before it. */
export type Tag = Property & { isEnd: boolean; isEmpty: boolean; attributes: Property[] }

/** The tags of a text that may be damaged, in one pass. */
export function* tagsOf(text: string): Generator<Tag> {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const other = others.find(([opening]) => text.startsWith(opening, at))
    if (other) {
      const end = text.indexOf(other[1], at)
      if (end < 0) return
      at = end
      continue
    }
    const tag = tagAt(text, at)
    yield tag
    at = tag.end
  }
}

/** What is no tag, from its first characters to its last ones. */
const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

function tagAt(text: string, start: number): Tag {
  nameForm.lastIndex = start
  const [all = '<', slash, name = ''] = nameForm.exec(text) ?? []
  const attributes: Tag['attributes'] = []
  let end = start + all.length
  for (let found = attributeAt(text, end); found; found = attributeAt(text, end)) {
    attributes.push(found)
    end = found.end
  }
  const close = text.indexOf('>', end)
  return {
    ...{ name, isEnd: slash === '/', isEmpty: text[close - 1] === '/', attributes, start },
    end: close < 0 ? text.length : close + 1,
  }
}

const nameForm = /<(\/?)([^\s<>/="']*)/y
const attributeForm = /\s*([^\s<>/="']+)\s*=\s*(?=["'])/y

function attributeAt(text: string, start: number): Property | undefined {
  attributeForm.lastIndex = start
  const [all, name] = attributeForm.exec(text) ?? []
  if (all === undefined || name === undefined) return undefined
  const quote = start + all.length
  const end = text.indexOf(text[quote] ?? '"', quote + 1)
  return end < 0 ? undefined : { name, start, end: end + 1 }
}
