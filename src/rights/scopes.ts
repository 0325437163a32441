import { rightsBelow } from '../content/rights.ts'
import { limits } from '../limits.ts'
import type { Rights } from '../model/rights.ts'
import { byCodeUnit } from '../text/characters.ts'
import type { Home, Origin, Place, Scope } from './model.ts'
import { mayCover, stricter, textOf } from './said.ts'

/**
 * The scopes of an origin: few prefixes for many addresses, and single addresses where no prefix fits. Each address has its own rights
 * in the longest scope that covers it, and no prohibition of a shorter one is foreign to it.
 */
export function scopesOf(origin: string, homes: readonly Home[], places: readonly Place[]): Origin {
  const sorted = once(places)
  const prefixes = prefixesOf(homes, sorted)
  const singles = sorted.flatMap((place, index) => {
    const around = textOf(covering(place.path, prefixes)?.rights)
    return textOf(place.rights) === around ? [] : single(place, index, sorted, prefixes.has(place.path))
  })
  const scopes = [...prefixes.values(), ...singles].sort((a, b) => byCodeUnit(a.path, b.path))
  if (namesOf(scopes) <= limits.rightsScopes) return { origin, scopes, isJoined: false }
  const joined = joinedInto(prefixes, singles, homes)
  const outer = new Map([...joined].filter(([path]) => covering(path.slice(0, -1), joined) === undefined))
  const kept = joined.size <= limits.rightsScopes ? joined : joinedInto(outer, [...joined.values()], homes)
  return { origin, scopes: [...kept.values()].sort((a, b) => byCodeUnit(a.path, b.path)), isJoined: true }
}

/** How many lines of robots.txt scopes take. */
const namesOf = (scopes: readonly Scope[]) => scopes.reduce((count, { hasQueries }) => count + (hasQueries ? 2 : 1), 0)

/** Each address once, by its path: two articles may lead to one page, of which the stricter rights are true. */
function once(places: readonly Place[]): Place[] {
  const all = new Map<string, Place>()
  for (const { path, rights } of places) {
    const other = all.get(path)?.rights
    const isOther = all.has(path) && textOf(other) !== textOf(rights)
    all.set(path, { path, rights: isOther ? stricter(other ?? nothing, rights ?? nothing) : rights })
  }
  return [...all.values()].sort((a, b) => byCodeUnit(a.path, b.path))
}

const nothing: Rights = { permits: [], prohibits: [] }

/** The folders of sections whose rights are not those of the folder around them, and which cover nothing foreign. */
function prefixesOf(homes: readonly Home[], places: readonly Place[]): Map<string, Scope> {
  const prefixes = new Map<string, Scope>()
  const unfit = new Set<string>()
  const ranked = [...homes].sort((a, b) => a.path.length - b.path.length || Number(b.isBase) - Number(a.isBase))
  for (const { isBase, ...home } of ranked) {
    const around = covering(home.path, prefixes)
    if (around?.path === home.path || textOf(around?.rights) === textOf(home.rights)) continue
    const isUnfit = () => below(home.path, places).some(({ rights }) => !mayCover(home.rights, rights))
    const tried = `${home.path} ${textOf(home.rights)}`
    if (!isBase && (unfit.has(tried) || isUnfit())) unfit.add(tried)
    else prefixes.set(home.path, { ...home, isExact: false, hasQueries: false })
  }
  return prefixes
}

/** The longest of some prefixes that covers an address. */
export function covering<T>(address: string, prefixes: ReadonlyMap<string, T>): T | undefined {
  const path = address.replace(/\?.*/, '')
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    const prefix = prefixes.get(path.slice(0, end + 1))
    if (prefix !== undefined || end === 0) return prefix
  }
  return undefined
}

/** The addresses that begin with a text, in a sorted list. */
function below(start: string, places: readonly Place[]): Place[] {
  const first = firstFrom(start, places)
  let end = first
  while (places[end]?.path.startsWith(start)) end++
  return places.slice(first, end)
}

function firstFrom(path: string, places: readonly Place[]): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.path ?? '') < path) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The scope of one address: its folder, if it is one, nothing else is in it, and it is not that of a section; else itself, with its
 * queries if they are no other addresses.
 */
function single(place: Place, index: number, places: readonly Place[], isHome: boolean): Scope {
  const isAlone = (start: string) => places[firstFrom(start, places)]?.path.startsWith(start) !== true
  const isFolder = !isHome && place.path.endsWith('/') && places[index + 1]?.path.startsWith(place.path) !== true
  if (isFolder) return { ...place, isExact: false, hasQueries: false }
  return { ...place, isExact: true, hasQueries: isAlone(withQuery(place.path)) }
}

/** How an address begins that has a query, or more of one. */
export const withQuery = (path: string): string => path + (path.includes('?') ? '&' : '?')

/**
 * Prefixes with the stricter rights of themselves and of all scopes in them. Where nothing is said around a scope, the folder of its
 * section says what it prohibits.
 */
function joinedInto(
  prefixes: ReadonlyMap<string, Scope>,
  scopes: readonly Scope[],
  homes: readonly Home[],
): Map<string, Scope> {
  const joined = new Map(prefixes)
  const folders = new Map(homes.map((home) => [home.path, home]))
  for (const { path, rights } of scopes) {
    const folder = (covering(path, joined) ?? covering(path, folders))?.path
    const around = joined.get(folder ?? '')
    if (folder === undefined || around?.path === path || !rights) continue
    const strictest = stricter(around?.rights ?? nothing, rights)
    joined.set(folder, { path: folder, rights: strictest, isExact: false, hasQueries: false })
  }
  return downwards(joined)
}

/** The same, where each prefix prohibits what those around it prohibit (RSL 1.0 §3.1.1). */
function downwards(prefixes: ReadonlyMap<string, Scope>): Map<string, Scope> {
  const done = new Map<string, Scope>()
  for (const scope of [...prefixes.values()].sort((a, b) => a.path.length - b.path.length)) {
    const { permits, prohibits, ...others } = scope.rights ?? nothing
    const own = { ...others, uses: { permits: [...permits], prohibits: [...prohibits] } }
    done.set(scope.path, { ...scope, rights: rightsBelow(own, covering(scope.path, done)?.rights) })
  }
  return done
}
