import type { DocumentFormat } from '../feed/names.ts'
import type { Answer, Request } from '../http/exchange.ts'
import type { Section } from '../model.ts'

/** A document of a feed in the output folder. */
export type BuiltDocument = Addressed & { kind: 'document'; path: string; section: Section; format: DocumentFormat }

/** An article of the content; with `isGone` it was withdrawn or has expired, so its page may be gone too. */
export type AnnouncedArticle = Addressed & { kind: 'article'; isGone: boolean }

/** What can be announced. */
export type Thing = BuiltDocument | AnnouncedArticle

type Addressed = {
  address: string
  /** It differs when the thing has changed. */
  mark: string
  /** The time of its last change, in milliseconds since 1970. */
  changed: number
}

/** A service that is told of changes: one file each. */
export type Service = { servers: (settings: AnnounceContext) => Server[] }

/** What a service is made of: the settings, and secrets from the environment. */
export type AnnounceContext = { site: Section; sections: readonly Section[]; baiduToken: string | undefined }

/** A server of a service: what it takes, and how it is asked. */
export type Server = {
  /** Its name in reports and in the state file; it has no query of an address. */
  name: string
  takes: (thing: Thing) => boolean
  /** The most addresses in one request. */
  most: number
  /** Why nothing can be sent, a sentence without its full stop; undefined when all is there. */
  missing?: string | undefined
  ask: (addresses: readonly string[]) => { address: string; request: Request }
  /** Reads an answer that is neither a redirect nor a demand to try again. */
  judge: (answer: Answer) => Verdict
}

/** What a server says: which addresses it refuses and why, or why it took none. With `isFinal` another try would be the same. */
export type Verdict = { refused: ReadonlyMap<string, string> } | { fault: string; isFinal: boolean }

/** A verdict about all addresses of a request that another try would not change. */
export const refusal = (fault: string): Verdict => ({ fault, isFinal: true })

/** The verdict of a server that took everything. */
export const accepted: Verdict = { refused: new Map() }
