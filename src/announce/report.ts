import { limits } from '../limits.ts'
import { jsonLine } from '../report.ts'
import type { Announcement } from './announce.ts'
import { shown } from './shown.ts'

/** Whether nothing is left to be announced. */
export const isDone = ({ told, waiting, left }: Announcement): boolean =>
  waiting.length === 0 && left === 0 && told.every(({ fault }) => fault === undefined)

/** What was announced where, and what not and why, as lines for people. */
export function textReport(announcement: Announcement): string {
  const { servers, notes } = announcement
  const groups = groupsOf(announcement)
  const lines = groups.flatMap(({ title, addresses }) => [`${title}: ${addresses.length}`, ...listed(addresses)])
  return [...notes, ...lines, end(announcement, servers.length, groups.length)].map((line) => `${line}\n`).join('')
}

/** The same as one line of JSON for programs. */
export const jsonReport = (announcement: Announcement): string => {
  const { servers, notes, left } = announcement
  return `${jsonLine({ ok: isDone(announcement), servers, groups: groupsOf(announcement), left, notes })}\n`
}

type Group = { title: string; addresses: string[] }

/** Addresses with the same fate, in the order of servers and fates. */
function groupsOf({ planned, told, waiting }: Announcement): Group[] {
  const groups = new Map<string, string[]>()
  const add = (title: string, address: string) => {
    groups.set(title, [...(groups.get(title) ?? []), shown(address)])
  }
  for (const { server, things } of planned)
    for (const { address } of things) add(`${server.name}: would be announced`, address)
  for (const { server, address, fault } of told)
    add(`${server.name}: ${fault === undefined ? 'announced' : `not announced, ${fault}`}`, address)
  for (const { address, fault } of waiting) add(`Not live yet, so not announced, ${fault}`, address)
  return [...groups].map(([title, addresses]) => ({ title, addresses: addresses.sort() }))
}

const listed = (addresses: readonly string[]) => [
  ...addresses.slice(0, limits.announceListed).map((address) => `  ${address}`),
  ...(addresses.length > limits.announceListed ? [`  and ${addresses.length - limits.announceListed} more`] : []),
]

function end(announcement: Announcement, servers: number, groups: number): string {
  if (servers === 0) return 'Nothing is announced: the settings have neither "hub" nor "announce".'
  if (announcement.left > 0) return `${announcement.left} more addresses are left. Run \`feedwright announce\` again.`
  if (groups === 0) return 'Nothing has changed, so nothing is announced.'
  if (announcement.planned.length > 0) return 'This was a dry run: nothing was sent.'
  return isDone(announcement) ? 'Everything is announced.' : 'Run `feedwright announce` again for the rest.'
}
