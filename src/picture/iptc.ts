import { type Erasure, type Found, numberAt } from './found.ts'

/** The names of places in IPTC data: record 2 with these numbers. @see IPTC-NAA IIM 4.2 §6 */
export function iptc(bytes: Buffer): Found {
  const erasures: Erasure[] = []
  for (let at = 0; bytes[at] === 0x1c; ) {
    const [record, dataset] = [bytes[at + 1], bytes[at + 2] ?? 0]
    const size = numberAt(bytes, at + 3, 2)
    const digits = size >= 0x8000 ? size - 0x8000 : 0 // a length that is longer than two bytes
    const start = at + 5 + digits
    const end = Math.min(start + (digits > 0 ? numberAt(bytes, at + 5, Math.min(digits, 6)) : size), bytes.length)
    if (record === 2 && places.has(dataset) && /[^ ]/.test(bytes.toString('latin1', start, end)))
      erasures.push({ start, end, fill: ' ' })
    at = end
  }
  return { erasures }
}

/** Content location code and name, city, sub-location, province or state, country code and name. */
const places = new Set([26, 27, 90, 92, 95, 100, 101])
