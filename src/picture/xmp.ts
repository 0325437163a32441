import type { Found, Range } from './found.ts'

/**
 * The properties of an XMP packet that say where a picture was taken, as attributes or elements. Spaces take their place, so
 * the packet stays well-formed.
 * @see XMP specification, part 1, §7; part 2, §2; IPTC Photo Metadata Standard §6
 */
export function xmp(bytes: Buffer): Found {
  const text = bytes.toString('latin1')
  const found = placesIn(text).filter(({ start, end }) => !nothing.test(text.slice(start, end)))
  const isOnlyVersion = found.every(({ name }) => /gpsversionid$/i.test(name))
  return { erasures: isOnlyVersion ? [] : found.map(({ start, end }) => ({ start, end, fill: ' ' })) }
}

/** An attribute or element without a value. */
const nothing = /^(?:\s*[^\s=<]+\s*=\s*(?:""|'')|<[^\s<>/]+\s*(?:\/>|>\s*<\/[^<>]*>))$/

type Property = Range & { name: string }

function placesIn(text: string): Property[] {
  const isLocation = locationNames(text)
  const found: Property[] = []
  let open: { name: string; start: number; depth: number } | undefined
  for (const { name, isEnd, isEmpty, start, end, attributes } of tagsOf(text)) {
    if (open) {
      if (name === open.name && !isEmpty) open.depth += isEnd ? -1 : 1
      if (open.depth > 0) continue
      found.push({ name, start: open.start, end })
      open = undefined
    } else if (isEnd || !isLocation(name)) found.push(...attributes.filter((one) => isLocation(one.name)))
    else if (isEmpty) found.push({ name, start, end })
    else open = { name, start, depth: 1 }
  }
  return open ? [...found, { ...open, end: text.length }] : found // damaged: all that may belong to it
}

/** Properties by their usual prefix and their namespace. GPS is one in all namespaces: makers of drones have their own. */
const properties = [
  { prefix: 'photoshop', namespace: 'http://ns.adobe.com/photoshop/1.0/', names: /^(?:City|State|Country)$/ },
  {
    prefix: 'Iptc4xmpCore',
    namespace: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
    names: /^(?:Location|CountryCode)$/,
  },
  {
    prefix: 'Iptc4xmpExt',
    namespace: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
    names: /^Location(?:Created|Shown)$/,
  },
  {
    prefix: 'geo',
    namespace: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
    names: /^(?:lat|long|alt|lat_long|location)$/,
  },
  { prefix: 'xmpDM', namespace: 'http://ns.adobe.com/xmp/1.0/DynamicMedia/', names: /^shotLocation$/ },
]

/** Whether a name is that of a location, by the usual prefixes and by those that this packet declares. */
export function locationNames(text: string): (name: string) => boolean {
  const declared = [...text.matchAll(/xmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)["']/g)]
  const forms = new Map<string, RegExp[]>()
  for (const { prefix, namespace, names } of properties) {
    const own = declared.flatMap(([, short = '', long]) => (long === namespace ? short : []))
    for (const one of new Set([prefix, ...own])) forms.set(one, [...(forms.get(one) ?? []), names])
  }
  return (name) => {
    const colon = name.indexOf(':')
    const local = name.slice(colon + 1)
    return /^gps/i.test(local) || (forms.get(name.slice(0, Math.max(0, colon))) ?? []).some((form) => form.test(local))
  }
}

/** A tag, with its attributes and their places; the place of an attribute includes the white space before it. */
type Tag = Property & { isEnd: boolean; isEmpty: boolean; attributes: Property[] }

/** The tags of a text that may be damaged, in one pass. */
function* tagsOf(text: string): Generator<Tag> {
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
