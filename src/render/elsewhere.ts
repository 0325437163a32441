import type { Article, Position } from '../model.ts'
import type { Base } from './address.ts'
import type { Resolved } from './addressing.ts'
import { foreignAddress } from './foreign-address.ts'
import type { Say } from './published-picture.ts'

type Means = {
  base: Base
  /** What a target is now. */
  ask: (name: string) => string | null
  say: Say
}

/** What is written, and whether it is a picture, the lead picture or a link. */
export type Written = { written: string; kind: 'link' | 'picture'; isLead: boolean; at: () => Position }

/**
 * Addresses of files that are not beside an article, or cannot be published from there: undefined for articles that are ours. The
 * pages of another tool have them at an address of their own, which is used.
 */
export function openElsewhere({ section }: Article, { base, ask, say }: Means) {
  const { reading } = section
  if (reading?.generator === undefined) return undefined
  return ({ written, kind, isLead, at }: Written): Resolved | undefined => {
    const address = foreignAddress(written, base, reading, (path) => ask(`static:${path}`) !== null)
    if (!address || address.isThere || kind === 'link') return address && { url: address.url }
    if (isLead) {
      say('picture-format', at, `The lead picture "${written}" is nowhere in the files: it is left out.`, hint)
      return undefined
    }
    const message = `The picture "${written}" is not among the files that can be published: its address is "${address.url}".`
    say('doubtful-link', at, message, hint)
    return { url: address.url }
  }
}

const hint = 'Put the picture beside the article, or write its address on the site, like "/images/bridge.jpg".'
