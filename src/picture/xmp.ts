import type { Found } from './found.ts'
import { xmpMarks } from './xmp-marks.ts'
import { namesIn, type Vocabulary } from './xmp-names.ts'
import { type Property, tagsOf } from './xmp-tags.ts'

/**
 * The properties of an XMP packet that say where a picture was taken, as attributes or elements, and what it says of machines.
 * Spaces take the place of a location, so the packet stays well-formed.
 * @see XMP specification, part 1, §7; part 2, §2; IPTC Photo Metadata Standard §6
 */
export function xmp(bytes: Buffer): Found {
  const text = bytes.toString('latin1')
  const found = placesIn(text).filter(({ start, end }) => !nothing.test(text.slice(start, end)))
  const isOnlyVersion = found.every(({ name }) => /gpsversionid$/i.test(name))
  return {
    erasures: isOnlyVersion ? [] : found.map(({ start, end }) => ({ start, end, fill: ' ' })),
    marks: xmpMarks(text),
  }
}

/** An attribute or element without a value. */
const nothing = /^(?:\s*[^\s=<]+\s*=\s*(?:""|'')|<[^\s<>/]+\s*(?:\/>|>\s*<\/[^<>]*>))$/

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
const properties: readonly Vocabulary[] = [
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
  const isPlace = namesIn(text, properties)
  return (name) => /^gps/i.test(name.slice(name.indexOf(':') + 1)) || isPlace(name)
}
