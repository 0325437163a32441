import type { Places } from '../content/places.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Resolve } from './addressing.ts'
import type { Body } from './body.ts'
import { bodyFindings } from './body-findings.ts'
import type { Lost } from './lost-text.ts'

/** A body that a hook has changed, cleaned again, and what was found in what the hook has made. */
export type HookedBody = { body: Body; diagnostics: Diagnostic[] }

/** Cleans the HTML of a hook. What was found in the text of the author stays; what is new is reported as the hook's. */
export async function hookedBody(
  before: Body,
  html: string,
  {
    again,
    resolve,
    places,
  }: { again: (html: string, resolve: Resolve) => Promise<Body>; resolve: Resolve; places: Places },
): Promise<HookedBody> {
  if (html === before.html) return { body: before, diagnostics: [] }
  const known = new Set(
    [...before.html.matchAll(/"(https?:[^"]*)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&')),
  )
  const after = await again(html, (written, kind) => (known.has(written) ? { url: written } : resolve(written, kind)))
  const { unlabelled } = after.unlabelled.length === before.unlabelled.length ? before : after
  const { removed, misplaced, forbidden, lost } = before
  const start = { ...places.start(), line: 1, column: 1 }
  const found = [...bodyFindings({ ...after, unlabelled: [] }, places), ...after.lost.map(lostFinding)]
  return {
    body: { ...after, unlabelled, removed, misplaced, forbidden, lost },
    diagnostics: found.map(({ rule, message }) => ({ ...start, rule, message: ofHook(message), hint: cure })),
  }
}

const lostFinding = ({ opening, fault, words }: Lost) => ({
  rule: 'lost-text' as const,
  message: `${opening} ${fault}: readers would not see the text "${words}".`,
})

const cure = 'Correct what the hook returns.'

const ofHook = (message: string) => `${message.replace(/\.$/, '')} (from the hook "html").`
