import { apple } from './apple.ts'
import { automation } from './automation.ts'
import { core } from './core.ts'
import { feedly } from './feedly.ts'
import { flipboard } from './flipboard.ts'
import { google } from './google.ts'
import { gunosy } from './gunosy.ts'
import { line } from './line.ts'
import { mail } from './mail.ts'
import type { Partner } from './model.ts'
import { msn } from './msn.ts'
import { newsbreak } from './newsbreak.ts'
import { ninjs } from './ninjs.ts'
import { smartnews } from './smartnews.ts'
import { w3c } from './w3c.ts'
import { yahoo } from './yahoo.ts'
import { yahooJapan } from './yahoo-japan.ts'

/** The table of partners, in the order of reports and docs. */
export const partners: readonly Partner[] = [
  core,
  w3c,
  google,
  apple,
  flipboard,
  smartnews,
  msn,
  newsbreak,
  yahoo,
  feedly,
  gunosy,
  line,
  yahooJapan,
  ninjs,
  automation,
  mail,
]

/** The partner with a name. */
export const partnerNamed = (name: string): Partner | undefined => partners.find((one) => one.name === name)
