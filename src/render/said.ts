import type { Places } from '../content/places.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Say } from './published-picture.ts'

/** The findings about the addresses of one article, each once. */
export function openSaid(places: Places): { say: Say; diagnostics: () => Diagnostic[] } {
  const said = new Map<string, Diagnostic>()
  const say: Say = (rule, at, message, hint, meant) => {
    const key = `${rule} ${message}`
    if (said.has(key)) return
    const place = at()
    const fix = meant && ('line' in meant ? meant : places.rewritten(place, meant.written, meant.meant))
    said.set(key, { ...place, rule, message, hint, ...(fix ? { fix } : {}) })
  }
  return { say, diagnostics: () => [...said.values()] }
}
