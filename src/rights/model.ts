import type { Rights } from '../model/rights.ts'

/** An address of an origin: the path and query of an article or document, as it is announced; and what may be done there. */
export type Place = { path: string; rights: Rights | undefined }

/** The folder of a section on an origin, with a slash at its end; `isBase` is that of the whole site. */
export type Home = Place & { isBase: boolean }

/** A part of an origin with rights that the parts around it have not. Of those that cover an address, the longest one counts. */
export type Scope = Place & {
  /** Whether it is this address alone; else everything that begins with it. */
  isExact: boolean
  /** Whether the same address with a query, or with more of one, belongs to it too. */
  hasQueries: boolean
}

/** An origin (RFC 6454), like `https://www.example.org`, and its scopes; `isJoined` is that there were too many. */
export type Origin = { origin: string; scopes: readonly Scope[]; isJoined: boolean }
