import { wordsIn } from '../language/index.ts'
import type { OwnWords } from '../language/words.ts'
import { firstForbidden, legal } from '../text/characters.ts'
import { addressing, asItIs, type Lead, type Resolve } from './addressing.ts'
import type { Body } from './body.ts'
import { mend } from './mend.ts'
import { sanitize } from './sanitize.ts'
import { unwrapMisplaced } from './unwrap.ts'

/**
 * The slow road, for HTML that does not pass the gate as it is: mended by a parser, cleaned by a sanitiser, then through the
 * gate. Where an element was left out, its content may not be allowed in its parent: that is mended once more.
 */
export function cleanSlowly(html: string, resolve: Resolve, lead?: Lead, language = 'en', own?: OwnWords): Body {
  const found = addressing(resolve, lead)
  const mended = mend(html, wordsIn(language, own).words)
  for (const name of mended.empty) found.removed.add(name)
  const sanitized = sanitize(mended.html, found)
  const regular = legal(sanitized).replace(/\r\n?/g, '\n')
  const settled = found.removed.size === 0 ? regular : sanitize(mend(regular).html, addressing(asItIs))
  const unwrapped = unwrapMisplaced(settled, lead)
  return {
    ...unwrapped,
    misplaced: [...new Set([...mended.stray, ...unwrapped.misplaced])],
    removed: [...found.removed],
    unlabelled: found.unlabelled,
    forbidden: firstForbidden(sanitized),
    lost: mended.lost,
  }
}
