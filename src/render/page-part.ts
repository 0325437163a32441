import { legal } from '../text/characters.ts'
import { addressing, asItIs, type Resolve } from './addressing.ts'
import type { Lost } from './lost-text.ts'
import { mend } from './mend.ts'
import { sanitize } from './sanitize.ts'
import { type Unwrapped, unwrapMisplaced } from './unwrap.ts'

/** The HTML of a part of a page, and what its author should hear about it. */
export type PagePart = Unwrapped & { lost: Lost[] }

/**
 * HTML that a site puts around its pages, by the slow road of articles (`clean.ts`): of their allow-list without films, sounds and
 * forms, and with `nav`, `header`, `footer` and classes.
 */
export function cleanPart(html: string, resolve: Resolve): PagePart {
  const mended = mend(html)
  const sanitized = legal(sanitize(mended.html, addressing(resolve, undefined, true))).replace(/\r\n?/g, '\n')
  const settled = sanitize(mend(sanitized).html, addressing(asItIs, undefined, true))
  const unwrapped = unwrapMisplaced(settled, undefined, true)
  return { ...unwrapped, misplaced: [...mended.stray, ...unwrapped.misplaced], lost: mended.lost }
}
