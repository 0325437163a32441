import { webLimits } from '../http/limits.ts'
import { shown } from '../http/shown.ts'
import { jsonLine } from '../report.ts'
import { byCodeUnit } from '../text/characters.ts'
import type { Announcement } from './announce.ts'
import type { Told } from './send.ts'

/** Whether nothing is left to be announced. */
export const isDone = ({ told, waiting, left }: Announcement): boolean =>
  waiting.length === 0 && left === 0 && told.every(({ fault }) => fault === undefined)

/** What was announced where, and what not and why, as lines for people. */
export function textReport(announcement: Announcement): string {
  const { servers, notes } = announcement
  const groups = groupsOf(announcement)
  const lines = groups.flatMap((group) => [`${titleOf(group)}: ${group.addresses.length}`, ...listed(group.addresses)])
  return [...notes, ...lines, end(announcement, servers.length, groups.length)].map((line) => `${line}\n`).join('')
}

/** The same as one line of JSON for programs. */
export const jsonReport = (announcement: Announcement): string => {
  const { servers, notes, left } = announcement
  return `${jsonLine({ ok: isDone(announcement), servers, groups: groupsOf(announcement), left, notes })}\n`
}

/** Addresses with the same fate, and why; those that are not live have no server. */
type Group = { server?: string; fate: Fate; why?: string | undefined; addresses: string[] }
type Fate = 'planned' | 'announced' | 'failed' | 'not live'

/** The groups in the order of servers and fates. */
function groupsOf({ servers, planned, told, waiting }: Announcement): Group[] {
  const order = new Map(servers.map((name, index) => [name, index]))
  const placeOf = ({ server }: Told) => order.get(server.name) ?? 0
  const sorted = [...told].sort((a, b) => placeOf(a) - placeOf(b) || byCodeUnit(a.address, b.address)) // answers come in any order
  const groups = new Map<string, Group>()
  const add = (group: Omit<Group, 'addresses'>, address: string) => {
    const key = JSON.stringify(group)
    const known = groups.get(key) ?? { ...group, addresses: [] }
    known.addresses.push(shown(address))
    groups.set(key, known)
  }
  for (const { server, things } of planned)
    for (const { address } of things) add({ server: server.name, fate: 'planned' }, address)
  for (const { server, address, fault } of sorted)
    add({ server: server.name, fate: fault === undefined ? 'announced' : 'failed', why: fault }, address)
  for (const { address, fault } of waiting) add({ fate: 'not live', why: fault }, address)
  return [...groups.values()].map((group) => ({ ...group, addresses: group.addresses.sort() }))
}

function titleOf({ server, fate, why }: Group): string {
  if (fate === 'not live') return `Not live yet, so not announced, ${why}`
  if (fate === 'failed') return `${server}: not announced, ${why}`
  return `${server}: ${fate === 'planned' ? 'would be announced' : 'announced'}`
}

const listed = (addresses: readonly string[]) => [
  ...addresses.slice(0, webLimits.announceListed).map((address) => `  ${address}`),
  ...(addresses.length > webLimits.announceListed ? [`  and ${addresses.length - webLimits.announceListed} more`] : []),
]

function end(announcement: Announcement, servers: number, groups: number): string {
  if (servers === 0) return 'Nothing is announced: the settings have neither "hub" nor "announce".'
  if (announcement.left > 0) return `${announcement.left} more addresses are left. Run \`feedwright announce\` again.`
  if (groups === 0) return 'Nothing has changed, so nothing is announced.'
  if (announcement.planned.length > 0) return 'This was a dry run: nothing was sent.'
  return isDone(announcement) ? 'Everything is announced.' : 'Run `feedwright announce` again for the rest.'
}
