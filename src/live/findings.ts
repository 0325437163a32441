import type { Diagnostic } from '../diagnostic.ts'
import { shown } from '../http/shown.ts'
import type { Finding, Row } from './model.ts'

/** A finding, its check and the address that it is about. */
export type Place = { address: string; check: Row; finding: Finding }

/** Findings for reports. The same one at several addresses is reported once: its cause is one setting of the server. */
export function diagnosticsOf(places: readonly Place[]): Diagnostic[] {
  const kinds = new Map<string, Place[]>()
  for (const place of places) {
    const kind = JSON.stringify([place.check.id, place.finding])
    kinds.set(kind, [...(kinds.get(kind) ?? []), place])
  }
  return [...kinds.values()].flatMap(([first, ...others]) => (first ? diagnostic(first, others) : []))
}

function diagnostic({ address, check, finding }: Place, others: readonly Place[]): Diagnostic {
  const { id, severity, known } = check
  return {
    ...{ file: shown(address), line: 1, column: 1, rule: id },
    partner: { name: 'live', severity: finding.severity ?? severity, known },
    message: `${finding.message}${also(others)}`,
    hint: finding.hint,
  }
}

function also(others: readonly Place[]): string {
  if (others.length === 0) return ''
  const named = others.slice(0, 3).map(({ address }) => new URL(shown(address)).pathname)
  const more = others.length > named.length ? ` and ${others.length - named.length} more` : ''
  return ` The same at ${named.join(', ')}${more}.`
}
