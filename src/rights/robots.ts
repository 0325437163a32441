import { saysUses } from '../model/rights.ts'
import { byCodeUnit } from '../text/characters.ts'
import { strictAddress } from '../text/url.ts'
import type { Origin, Scope } from './model.ts'
import { patternsOf, toldBy } from './patterns.ts'
import { inOrder, robotsWords, saidOf } from './said.ts'

/**
 * Lines for the robots.txt of an origin, which the newsroom adds to its own: where the RSL document is (RSL 1.0 §4.4), and the same in
 * two shorter forms. Nothing in them allows or disallows crawling.
 */
export function robotsOf({ origin, scopes }: Origin, rsl: string): string | undefined {
  if (!scopes.some(({ rights }) => saysUses(rights))) return undefined
  const lines = toldBy(scopes, usage)
    .flatMap(({ scope, says }) =>
      patternsOf(scope).map((path) => `Content-Usage: ${path === '/' ? '' : `${path} `}${says}`),
    )
    .sort(byCodeUnit)
  return `${[
    introduction(strictAddress(`${origin}/`)),
    `License: ${rsl}`,
    ['User-agent: *', ...signal(scopes), drafts, ...lines].join('\n'),
  ].join('\n\n')}\n`
}

const introduction = (root: string) => `\
# What machines are told of ${root} (written by Feedwright, do not edit).
#
# They allow and disallow no crawling. Copy the lines into ${root}robots.txt in two parts:
# 1. the line "License" to its beginning.
# 2. the lines below "User-agent: *" into the group "User-agent: *" that is there, below its name. Without such a group: copy them and
#    the line "User-agent: *" to the end of the file. Never to its beginning: crawlers take the rules of the group that follows, like
#    "Disallow: /" for one of them, as rules for all, since no rule is between the two names (RFC 9309 §2.2.4).
# A crawler that has a group of its own there reads only that group: copy the lines of part 2 into it too.
# Where the site has no robots.txt, this file can be it.`

const drafts = `\
# Content-Usage: draft-ietf-aipref-attach-05 with the words of draft-ietf-aipref-vocab-08, which are drafts and may change`

/**
 * A statement of AIPREF (draft-ietf-aipref-vocab-08 §6). Where it has no word for anything that is said, it has those of RSL: readers
 * ignore them (§6.4), and take nothing from the statement for a shorter path.
 */
function usage({ rights }: Scope): string {
  const own = robotsWords.map(({ use, label }) => statement(label, saidOf(rights, use)))
  const known = own.filter((one) => one !== undefined)
  if (known.length > 0) return known.join(', ')
  return inOrder([...(rights?.permits ?? []), ...(rights?.prohibits ?? [])])
    .map((use) => statement(use, saidOf(rights, use)))
    .join(', ')
}

const statement = (word: string, said: ReturnType<typeof saidOf>) =>
  said === undefined ? undefined : `${word}=${said === 'permitted' ? 'y' : 'n'}`

/** Content Signals have no paths that all readers know, so they say what is true of the whole origin. https://contentsignals.org/ */
function signal(scopes: readonly Scope[]): string[] {
  const root = scopes.find(({ path, isExact }) => path === '/' && !isExact)
  const values = robotsWords.flatMap(({ use, signal: key }) => {
    const said = saidOf(root?.rights, use)
    const isTrue = said !== undefined && scopes.every(({ rights }) => saidOf(rights, use) === said)
    return isTrue ? `${key}=${said === 'permitted' ? 'yes' : 'no'}` : []
  })
  return values.length === 0 ? [] : [`Content-Signal: ${values.join(', ')}`]
}
