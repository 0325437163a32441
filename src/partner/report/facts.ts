import type { RowId, Severity } from '../../diagnostic.ts'
import { formatFor } from '../../feed/names.ts'
import { partners } from '../index.ts'
import { known } from './known.ts'

/** A partner as plain values, for programs that list partners, their rules and their settings. */
export type PartnerFacts = {
  /** Its name in settings and in `--for`. */
  name: string
  title: string
  about: string
  /** What the newsroom itself must do, in sentences. */
  newsroom: readonly string[]
  /** The name of the file that is made for it, if there is one: beside each feed, or at the root of the output. */
  file?: string | undefined
  /** What it asks for, and how each rule is known. */
  rules: readonly { id: RowId; severity: Severity; asks: string; known: string }[]
  /** Its own settings, below `partnerSettings`. */
  settings: Readonly<Record<string, { description: string; example: string }>>
}

/** The table of all partners. */
export const partnerFacts: readonly PartnerFacts[] = partners.map((partner) => {
  const { name, title, about, newsroom, variant, document, root, rows, settings = {} } = partner
  return {
    name,
    title,
    about,
    newsroom,
    file: (variant ?? document) ? `${name}.${formatFor(name).fileName}` : root?.name,
    rules: rows.map((row) => ({ id: row.id, severity: row.severity, asks: row.asks, known: known(partner, row) })),
    settings,
  }
})
