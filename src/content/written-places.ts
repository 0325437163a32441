import { decodeHTML } from 'entities'

/** Where each address and each tag of a text is written for the first time: its offset by its key. */
export type WrittenPlaces = ReadonlyMap<string, number>

/** The key of an address, however it is spelled. */
export const addressKey = (address: string): string => `"${withoutPercents(address.trim())}`

/** The key of the tags of an element. */
export const tagKey = (name: string): string => `<${name.toLowerCase()}`

/** The name under which the first picture without any address is kept: most `<img` have one. */
export const unaddressed = 'img without address'

/** Reads the text once, whatever is asked later: thousands of addresses would each take a search. */
export function writtenPlaces(text: string, start: number): WrittenPlaces {
  const places = new Map<string, number>()
  const add = (key: string, offset: number) => {
    if (!places.has(key)) places.set(key, offset)
  }
  place.lastIndex = start
  for (let found = place.exec(text); found; found = place.exec(text)) {
    const [whole, tag, plain, ...others] = found
    if (tag !== undefined) add(tagKey(tag), found.index)
    if (isUnaddressed(text, tag, found.index)) add(tagKey(unaddressed), found.index)
    const value = plain?.replace(/[?!.,:*_~)]+$/, '') ?? others.find((one) => one !== undefined)
    if (value === undefined) continue
    const offset = found.index + (value === '' ? whole.replace(/["'>]$/, '').length : whole.lastIndexOf(value))
    for (const { 0: written, index } of [{ 0: value, index: 0 }, ...value.matchAll(/[^\s,]+/g)]) {
      for (const spelling of [written, decodeHTML(written), written.replace(/\\([!-/:-@[-`{-~])/g, '$1')])
        add(addressKey(spelling), offset + index)
    }
  }
  return places
}

function isUnaddressed(text: string, tag: string | undefined, start: number): boolean {
  if (tag === undefined || !/^(?:img|picture)$/i.test(tag)) return false
  const [written = ''] = text.slice(start, start + pictureCharacters).split(/img$/i.test(tag) ? '>' : '</picture')
  return !/src(?:set)?\s*=\s*["']?(?!data:)[^\s"'>]/i.test(written)
}

/** Characters in which the address of a picture is looked for. */
const pictureCharacters = 2_000

/** Where a tag or an address may be in markdown and HTML. Code of one line is passed over: nothing is found in it. */
const place = new RegExp(
  [
    '`[^`\\n]+`',
    '<([a-z][a-z0-9-]*)(?=[\\s/>])',
    '(\\b(?:https?://|www\\.)[^\\s<>"\'`[\\]]+)',
    '<([a-z][a-z0-9+.-]*:[^\\s<>]*)>',
    '\\](?:\\(|:)\\s*<([^<>\\n]*)>',
    '\\]\\(\\s*((?:[^\\s()\\\\<]|\\\\.|\\((?:[^\\s()\\\\]|\\\\.)*\\))*)',
    '\\]:\\s*([^\\s<]\\S*)',
    `\\b(?:href|src|srcset|poster|cite|data)\\s*=\\s*(?:"([^"\\n]*)"|'([^'\\n]*)'|([^\\s"'<>\`]+))`,
  ].join('|'),
  'gi',
)

function withoutPercents(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
