import type { Scope } from './model.ts'
import { covering, withQuery } from './scopes.ts'

/**
 * The patterns of a scope in robots.txt, which RSL and TDMRep use too: `$` is the end of an address, and what is no pattern is
 * encoded. RFC 9309 §2.2.3
 */
export function patternsOf({ path, isExact, hasQueries }: Scope): string[] {
  const plain = path.replace(/[*$#]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  if (!isExact) return [plain]
  return [`${plain}$`, ...(hasQueries ? [withQuery(plain)] : [])]
}

/** A scope, and what a file says of it. */
type Told = { scope: Scope; says: string }

/** The scopes that a file needs: those in which it says something else than around them. `say` is what it says; '' is nothing. */
export function toldBy(scopes: readonly Scope[], say: (scope: Scope) => string): Told[] {
  const prefixes = new Map<string, string>()
  const outerFirst = (a: Scope, b: Scope) => a.path.length - b.path.length || Number(a.isExact) - Number(b.isExact)
  return [...scopes].sort(outerFirst).flatMap((scope) => {
    const says = say(scope)
    if (says === '' || says === covering(scope.path, prefixes)) return []
    if (!scope.isExact) prefixes.set(scope.path, says)
    return { scope, says }
  })
}
