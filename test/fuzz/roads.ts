import { expect } from 'vitest'
import type { Lead, Resolve } from '../../src/render/addressing.ts'
import { type Body, passAtOnce } from '../../src/render/body.ts'
import { cleanSlowly } from '../../src/render/clean.ts'
import { irregular } from './regular.ts'

export const page = 'https://daily.internal/a/'

/** Resolves as an article does: links and pictures of the web, mail and telephones only in links, one picture of ours with its size. */
export const resolve: Resolve = (written, kind) => {
  if (!URL.canParse(written, page) || /[\p{Cc}\\]/u.test(written)) return undefined
  const { href, protocol } = new URL(written, page)
  if (!['http:', 'https:', ...(kind === 'link' ? ['mailto:', 'tel:', 'sms:', 'geo:', 'xmpp:'] : [])].includes(protocol))
    return undefined
  return written === 'sized.png' ? { url: href, width: 4, height: 5 } : { url: href }
}

export const lead: Lead = { url: `${page}lead.png`, alt: 'Lead "alt"', caption: 'Cap & tion', credit: 'Cre<dit' }

/** How many documents were tried, and how many of them passed at once. */
export type Passages = { tried: number; passed: number }

/** The slow road leads to what every parser reads alike, and the fast road, where it is open, to the same. */
export function tryBothRoads(html: string, passages: Passages): void {
  const [fast, slow] = [recording(), recording()]
  const cleaned = cleanSlowly(html, slow.record, lead)
  expect(irregular(cleaned.html), html).toEqual([])
  const passed = passAtOnce(html, fast.record, lead)
  passages.tried += 1
  if (!passed) return
  passages.passed += 1
  expect(said(passed), html).toEqual(said(cleaned))
  expect([...fast.asked].sort(), html).toEqual([...slow.asked].sort())
}

function recording() {
  const asked = new Set<string>()
  const record: Resolve = (written, kind) => {
    asked.add(`${kind} ${written}`)
    return resolve(written, kind)
  }
  return { asked, record }
}

const said = ({ html, outline, removed, misplaced, unlabelled }: Body) => ({
  html,
  outline,
  removed,
  misplaced,
  unlabelled,
})
