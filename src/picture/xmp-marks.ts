import type { Range } from './found.ts'
import { labelIn, type Mark, sourceIn } from './mark.ts'
import { namesIn } from './xmp-names.ts'
import { type Property, tagsOf } from './xmp-tags.ts'

/**
 * What an XMP packet says of machines, in attributes and elements. Most packets say nothing, and are not read for it; those that
 * do are read apart from their locations, so that a damaged mark cannot hide a location.
 * @see IPTC Photo Metadata Standard 2025.1, Digital Source Type, AI System Used; GB 45438-2025; TC260-PG-20259A
 */
export function xmpMarks(text: string): Mark[] {
  if (!beginnings.some((one) => text.includes(one))) return []
  const markOf = markReader(text)
  const marks: Mark[] = []
  for (const tag of tagsOf(text)) {
    if (tag.isEnd) continue
    for (const one of tag.attributes) marks.push(...markOf(one.name, () => piece(text, one)))
    marks.push(...markOf(tag.name, () => (tag.isEmpty ? piece(text, tag) : element(text, tag))))
  }
  return marks
}

/** Of the local names of all properties. */
const beginnings = ['DigitalSource', 'AIGC', ':AISystem', ':AIPrompt']

/** Characters of one value: prompts can be long, and their beginning is enough. */
const longest = 8192

const piece = (text: string, { start, end }: Range) => text.slice(start, Math.min(end, start + longest))

function element(text: string, { name, start }: Property): string {
  const written = text.slice(start, start + longest)
  const close = written.indexOf(`</${name}`)
  return close < 0 ? written : written.slice(0, close)
}

const namespace = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/'
const extension = (names: RegExp) => [{ prefix: 'Iptc4xmpExt', namespace, names }]

/** How a property is read, by the name that this packet gives it. The Chinese label is known by its JSON, in whatever namespace. */
function markReader(text: string): (name: string, written: () => string) => Mark[] {
  const isSource = namesIn(text, extension(/^DigitalSource(?:Type|FileType)$/i))
  const isSystem = namesIn(text, extension(/^AI(?:SystemUsed|SystemVersionUsed|PromptInformation|PromptWriterName)$/))
  const readerOf = (name: string) => {
    if (isSource(name)) return sourceIn
    if (isSystem(name)) return systemIn
    return /(?:^|:)AIGC$/.test(name) ? labelIn : undefined
  }
  let left = mostProperties
  return (name, written) => {
    const read = readerOf(name)
    if (!read || left-- <= 0) return []
    const mark = read(written())
    return mark ? [mark] : []
  }
}

/** Properties that are looked into: packets have one of each. */
const mostProperties = 256

/** A value in an attribute or an element, at any depth. */
const systemIn = (written: string): Mark | undefined =>
  /=\s*(?:"\s*[^\s"]|'\s*[^\s'])|>\s*[^\s<]/.test(written) ? 'AISystemUsed' : undefined
