import { usages } from '../model/rights.ts'
import { withKey, withPair } from './fix.ts'
import { type Advice, type FoundKey, foldedKey } from './foreign-keys.ts'
import { isMap } from './foreign-values.ts'
import { quotedInMap } from './quoted.ts'
import { licenceNamed } from './rights-licence.ts'
import { usagesMeant } from './rights-words.ts'
import { readWebAddress } from './value.ts'

/** Advice about a key inside of `rights` that is not known: the words of other vocabularies, and keys in the wrong map. */
export function adviceOnRights({ key, values, yaml }: FoundKey, path: readonly PropertyKey[]): Advice | undefined {
  const [root, inner] = path
  if (root !== 'rights' || path.length > 2 || !isMap(values.rights)) return undefined
  const uses = inner === 'uses'
  const map = uses ? values.rights.uses : values.rights
  if (!isMap(map) || (inner !== undefined && !uses)) return undefined
  const list = isPermitting.test(key) ? 'permits' : isProhibiting.test(key) ? 'prohibits' : undefined
  if (list !== undefined)
    return uses ? inPlaceOf(list, map, [...path, key], yaml) : insideUses(key, list, values.rights)
  const [usage, other] = usagesMeant(key)
  if (usage !== undefined && other === undefined && isUse(key)) return ofUse(usage, map[key], uses)
  const meant = uses ? undefined : ownNames.find(([, form]) => form.test(foldedKey(key)))?.[0]
  if (meant === 'copyright')
    return values.copyright === undefined
      ? { hint: 'Remove it here, and write it like "copyright: © Li Lei" beside "rights".' }
      : { hint: 'Remove it: "copyright" is there already, beside "rights".' }
  if (meant === 'tdm' && map.tdm === undefined) return ofReservation(map[key], [...path, key], yaml)
  return meant === undefined ? undefined : inPlaceOf(meant, map, [...path, key], yaml)
}

const isPermitting = /^(?:permit|allow|grant)/i
const isProhibiting = /^(?:prohibit|deny|denie|disallow|forbid|block)/i

const ownNames: readonly (readonly [string, RegExp])[] = [
  ['license', /^(?:licen[cs]e(?:url|link|uri)?|url|link)$/],
  ['tdmPolicy', /^(?:tdm)?(?:policy|policyurl|terms)$/],
  ['tdm', /^(?:tdmreservation|reservation|textanddatamining|mining)$/],
  ['copyright', /^(?:copyright|notice|holder|owner)/],
]

/** Whether a key is a use, and not a word that is like one. */
const isUse = (key: string) => usages.some((one) => one === key.toLowerCase()) || /^(?:train|ai|input)\b/i.test(key)

function inPlaceOf(meant: string, map: object, path: readonly PropertyKey[], yaml: FoundKey['yaml']): Advice {
  const key = String(path.at(-1))
  if (Object.keys(map).some((one) => one !== key && one.toLowerCase() === meant.toLowerCase()))
    return { meant, hint: `Add to "${meant}" what is missing there, and remove "${key}".` }
  return { meant, hint: `Write "${meant}" in place of "${key}".`, fix: withKey(yaml, path, meant) }
}

/** TDMRep §2: 1 is reserved, 0 is not. */
function ofReservation(value: unknown, path: readonly PropertyKey[], yaml: FoundKey['yaml']): Advice {
  const word = value === '1' ? 'reserved' : value === '0' ? 'allowed' : undefined
  if (word === undefined) return { meant: 'tdm', hint: 'Remove it, and write "tdm: reserved" or "tdm: allowed".' }
  return { meant: 'tdm', hint: `Write "tdm: ${word}".`, fix: withPair(yaml, path, `tdm: ${word}`) }
}

const insideUses = (key: string, list: string, { uses }: { uses?: unknown }): Advice => ({
  hint:
    uses === undefined
      ? `Remove it, and write it in the map of "uses", like "uses: {${list}: [${list === 'permits' ? 'search' : 'ai-train'}]}".`
      : `Write its words into "${list}" of "uses", and remove "${key}".`,
})

/** `ai-train: false`: which list the use is for. */
function ofUse(usage: string, value: unknown, isInUses: boolean): Advice {
  const isNo = /^(?:false|no|n|off|0|deny|disallow|reserved)$/i.test(String(value))
  const isYes = /^(?:true|yes|y|on|1|allow)$/i.test(String(value))
  const lists = isNo ? ['prohibits'] : isYes ? ['permits'] : ['permits', 'prohibits']
  const lines = lists.map((list) => (isInUses ? `"${list}: [${usage}]"` : `"uses: {${list}: [${usage}]}"`))
  return { hint: `Remove it, and write ${lines.join(' or ')}.` }
}

/** Advice about a key `license` beside `rights`, where its value is a licence and no notice. */
export function adviceOnLicence({ key, value, values, yaml }: FoundKey): Advice | undefined {
  if (!/^licen[cs]e(?:url)?$/.test(foldedKey(key)) || typeof value !== 'string') return undefined
  const license = readWebAddress(value.trim()) ?? licenceNamed(value.trim())
  if (license === undefined) return undefined
  const own = `license: ${quotedInMap(license)}`
  if (values.rights !== undefined)
    return { meant: 'rights', hint: `Write "${own}" in the map of "rights", and remove this line.` }
  const pair = `rights: {${own}}`
  return { meant: 'rights', value: { license }, hint: `Write "${pair}".`, fix: withPair(yaml, [key], pair) }
}
