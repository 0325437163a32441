import { wordsIn } from '../language/index.ts'
import { firstForbidden, legal } from '../text/characters.ts'
import { onPage, readAddress } from './address.ts'
import { addressing, asItIs, type Lead, type Resolve } from './addressing.ts'
import { type Body, passAtOnce } from './body.ts'
import { mend } from './mend.ts'
import { sanitize } from './sanitize.ts'
import { unwrapMisplaced } from './unwrap.ts'

export type Cleaned = Omit<Body, 'outline' | 'lost'>

/**
 * HTML as feeds carry it: of the allow-list only, balanced, every URL absolute, no heading above h2, no character that XML
 * forbids. What is not allowed is left out and its text kept; scripts, styles and their like are left out with their text.
 * `base` is the address of the page, where relative addresses begin, or a function that makes each address absolute.
 */
export function clean(html: string, base: string | Resolve): Cleaned {
  const resolve = typeof base === 'string' ? resolveOn(base) : base
  const { outline, lost, ...cleaned } = passAtOnce(html, resolve) ?? cleanSlowly(html, resolve)
  return cleaned
}

/** Resolves addresses on a page; those that feeds must not contain are left out. */
function resolveOn(page: string): Resolve {
  const base = { permalink: new URL(page).href, site: new URL('/', page).href, file: '' }
  return (written, kind) => {
    const address = readAddress(onPage(written, kind, base), kind, base)
    return 'url' in address ? { url: address.url } : undefined
  }
}

/**
 * The slow road, for HTML that does not pass the gate as it is: mended by a parser, cleaned by a sanitiser, then through the
 * gate. Where an element was left out, its content may not be allowed in its parent: that is mended once more.
 */
export function cleanSlowly(html: string, resolve: Resolve, lead?: Lead, language = 'en'): Body {
  const found = addressing(resolve, lead)
  const mended = mend(html, wordsIn(language).words)
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
