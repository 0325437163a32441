import { clock, head, missingFile } from './checks/answers.ts'
import { caching } from './checks/caching.ts'
import { certificate, encrypted } from './checks/certificate.ts'
import { gzip, unbroken, vary } from './checks/compression.ts'
import { emptyAnswer, sameDate, sameTag, validators } from './checks/conditional.ts'
import { cors } from './checks/cors.ts'
import { discovery, extent } from './checks/extent.ts'
import { linkHeader, self } from './checks/links.ts'
import { charset, mediaType, nosniff } from './checks/media-type.ts'
import { isFeed, reached } from './checks/reached.ts'
import { redirects } from './checks/redirects.ts'
import { robotsFile, robotsTag } from './checks/robots.ts'
import { frozenDate, oneText, steady } from './checks/validators.ts'
import { cookies, wall } from './checks/wall.ts'
import type { Check, Row } from './model.ts'

/** The checks of what a server sends for one document. */
export const checks: readonly Check[] = [
  ...[reached, isFeed, redirects, certificate, encrypted, wall, cookies],
  ...[head, missingFile, clock],
  ...[mediaType, charset, nosniff, cors],
  ...[validators, sameTag, sameDate, emptyAnswer, frozenDate, steady, oneText],
  ...[gzip, unbroken, vary, caching],
  ...[self, linkHeader, robotsFile, robotsTag],
]

/** All of them, with those about a whole site, as docs show them. */
export const rows: readonly Row[] = [...checks, discovery, extent]
