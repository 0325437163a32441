import type { Content } from '../content/read.ts'
import { type Diagnostic, isFaulty } from '../diagnostic.ts'
import { deliveryOf } from '../hosting/delivery.ts'
import { hostingOf } from '../hosting/index.ts'
import type { HostFile } from '../hosting/model.ts'
import { type BadAddress, isOfTool, type Owner, oldAddresses } from '../hosting/old-addresses.ts'
import type { HostName } from '../model/host-name.ts'
import type { ArticleHead, Feed, OutputFile, Position, Section } from '../model.ts'

/** A file for a host, by the name of the host. */
export type FileForHost = HostFile & { host: HostName }

/** The files for hosts, and what was found on the way. */
export type Hosted = { files: FileForHost[]; diagnostics: Diagnostic[] }

/** What is published. */
export type PublishedSite = {
  sections: ReadonlyMap<string, Section>
  settings: { diagnostics: readonly Diagnostic[] }
  published: readonly ArticleHead[]
  feeds: readonly Feed[]
  files: readonly OutputFile[]
  ttlOf: (feed: Feed) => number | undefined
}

/** The files for the hosts of a site; findings about old addresses, about limits of hosts, and about files of two hosts with one name. */
export async function hosted(
  { sections, settings, published, feeds, files, ttlOf }: PublishedSite,
  content: Content,
): Promise<Hosted> {
  const paths = files.map(({ path }) => path)
  const { redirects, elsewhere, bad } = oldAddresses({ published, sections, paths })
  const diagnostics = bad.length === 0 ? [] : await badAliases(bad, content)
  const site = sections.get('')
  if (!site) return { files: [], diagnostics }
  if (site.host.length === 0) {
    if (isFaulty(settings.diagnostics, ['error'])) return { files: [], diagnostics } // the host may be what is misspelt
    const lost = [...redirects.flatMap(({ from, hasPage }) => (hasPage ? [] : from)), ...elsewhere]
    return {
      files: [],
      diagnostics: lost.length === 0 ? diagnostics : [...diagnostics, await withoutHost(lost, content)],
    }
  }
  const made = hostingOf(site.host, deliveryOf({ site, feeds, paths, redirects, ttlOf }))
  const own = made.flatMap(({ host, hosting }) => hosting.files.map((file) => ({ ...file, host: host.name })))
  const lost = made.flatMap(({ hosting }) => hosting.lost)
  return {
    files: own,
    diagnostics: [
      ...diagnostics,
      ...(lost.length === 0 ? [] : [await atHost(content, lost.join(' '), leaveOut)]),
      ...(elsewhere.length === 0 ? [] : [await notHere(elsewhere, new URL(site.feedsUrl).host, content)]),
      ...(await sameNames(own, content)),
    ],
  }
}

const withoutHost = (lost: readonly string[], content: Content) =>
  atHost(
    content,
    `No host is named that redirects old addresses, so these lead nowhere: ${shown(lost)}.`,
    'Write the host or web server of the feeds into the settings, like "host: nginx".',
  )

const leaveOut = 'Leave out what is too much, or name another host in "host", which can do it.'

const notHere = (elsewhere: readonly string[], host: string, content: Content) =>
  atHost(
    content,
    `The files are for ${host}, so old addresses on another host are not in them: ${shown(elsewhere)}.`,
    'Redirect them on that host, and leave them out here.',
  )

const shown = (all: readonly string[]) =>
  `${all.slice(0, 3).join(', ')}${all.length > 3 ? ` and ${all.length - 3} more` : ''}`

/** @see RFC 9110 §15.4.2 */
async function badAliases(bad: readonly BadAddress[], content: Content): Promise<Diagnostic[]> {
  const { keyPositions } = await import('../content/key-position.ts')
  const { settingPositions } = await import('../content/setting-position.ts')
  const [at, setting] = [keyPositions(content), settingPositions(content)]
  const placeOf = (owner: Owner): Position =>
    'head' in owner
      ? at(owner.head, 'aliases', ...(isOfTool(owner) ? [] : [owner.index]))
      : setting(owner.section.path, 'movedFrom', owner.index)
  return bad.map(({ owner, written, fault, hint, other }) => ({
    ...placeOf(owner),
    rule: isOfTool(owner) ? ('unread-key' as const) : ('bad-alias' as const),
    message: `The old address "${written}" ${fault}${isOfTool(owner) ? ': it is left out' : ''}.`,
    hint,
    ...(other && { related: placeOf(other) }),
  }))
}

/** A finding at the setting `host`. */
const atHost = async (content: Content, message: string, hint: string): Promise<Diagnostic> => ({
  ...(await import('../content/setting-position.ts')).settingPositions(content)('', 'host'),
  rule: 'host-limit',
  message,
  hint,
})

/** Two hosts whose files have one name cannot both find theirs in the output folder. */
async function sameNames(files: readonly FileForHost[], content: Content): Promise<Diagnostic[]> {
  const served = files.filter(({ place }) => place === 'served')
  const second = served.find(({ name, host }) => served.find((one) => one.name === name)?.host !== host)
  if (!second) return []
  const first = served.find(({ name }) => name === second.name)
  return [
    await atHost(
      content,
      `The hosts ${first?.host} and ${second.host} both read the file "${second.name}", so that of ${second.host} is not in the output folder.`,
      `Name one of the two in "host". Or copy the files from "${second.host}" in the folder of --hosting before you publish there.`,
    ),
  ]
}
