import { type Usage, usages } from '../model/rights.ts'
import { nearest } from '../text/nearest.ts'
import { quoted, quotedInMap } from './quoted.ts'
import { licenceNamed } from './rights-licence.ts'
import { readWebAddress } from './value.ts'

/** Words for uses in drafts of RSL and AIPREF, in Content Signals, and in everyday speech. */
const otherWords = {
  'ai-train': 'train train-ai training ai-training train-genai machine-learning',
  'ai-input':
    'input use-ai ai-use inference ai-inference summarize summary ai-summarize ai-summary rag grounding ai-grounding',
  'ai-index': 'index index-ai indexing ai-search ai-indexing',
  'ai-all': 'ai genai ai-any',
  all: 'any everything * bots',
  search: 'index indexing web-search search-index search-engines',
} satisfies Record<Usage, string>

/** The uses that a word of others means. */
export function usagesMeant(written: string): string[] {
  const word = written.toLowerCase().replace(/[\s_]+/g, '-')
  const meant = usages.filter((one) => one === word || otherWords[one].split(' ').includes(word))
  return meant.length > 0 ? meant : [nearest(word, usages) ?? []].flat()
}

/** What to do about a word that is no use. */
export function usageHint(written: string): string {
  const meant = usagesMeant(written)
  if (meant.length > 0) return `Write ${meant.map((one) => `"${one}"`).join(' or ')} in place of "${written}".`
  if (/^(?:tdm|text-and-data-mining|data-mining|mining)$/i.test(written.replace(/\s+/g, '-')))
    return 'Remove it, and write "tdm: reserved" or "tdm: allowed" beside "uses": mining has a key of its own.'
  return `Write one of ${usages.join(', ')} in place of it, or remove it.`
}

/** The finding about a text in place of a map of rights: a copyright notice, or a licence alone. */
export function asNotice(written: string) {
  const text = written.trim()
  const license = readWebAddress(text) ?? licenceNamed(text)
  const message = 'must be {license, uses, tdm, tdmPolicy}'
  if (license !== undefined) return { message, params: { instead: [`{license: ${quotedInMap(license)}}`] } }
  if (/^(?:reserved|allowed)$/i.test(text)) return { message, params: { instead: [`{tdm: ${text.toLowerCase()}}`] } }
  if (/^(?:true|false|yes|no|on|off|none|\d+)$/i.test(text)) return { message, params: {} }
  const notice = `copyright: ${/^[\p{L}\p{N}©℗][^:#'"\p{C}]*$/u.test(text) ? text : quoted(text)}`
  return { message: `${message}; a notice is "copyright"`, params: { hint: `Write "${notice}".`, pair: notice } }
}
