import { createRequire as requireFrom } from 'node:module' // the bundle has a createRequire of its own
import { onPage, readAddress } from './address.ts'
import type { Resolve } from './addressing.ts'
import { type Body, passAtOnce } from './body.ts'

export type Cleaned = Omit<Body, 'outline' | 'lost'>

/**
 * HTML as feeds carry it: of the allow-list only, balanced, every URL absolute, no heading above h2, no character that XML
 * forbids. What is not allowed is left out and its text kept; scripts, styles and their like are left out with their text.
 * `base` is the address of the page, where relative addresses begin, or a function that makes each address absolute.
 */
export function clean(html: string, base: string | Resolve): Cleaned {
  const resolve = typeof base === 'string' ? resolveOn(base) : base
  const { outline, lost, ...cleaned } = passAtOnce(html, resolve) ?? slowRoad().cleanSlowly(html, resolve)
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

type SlowRoad = typeof import('./clean.ts')
let opened: SlowRoad | undefined

/** Opened for the first HTML that does not pass the gate: a program that imports the library need not wait for its parsers. */
function slowRoad(): SlowRoad {
  opened ??= open()
  return opened
}

const open = (): SlowRoad => requireFrom(import.meta.url)('./clean.js')
