import type { Content } from '../content/read.ts'
import type { Hosted, PublishedSite } from './hosted.ts'

/** Writes the files for hosts. The code is loaded where the settings name a host, or something has an old address. */
export async function openHosting(site: PublishedSite, content: Content): Promise<Hosted> {
  const all = [...site.sections.values()]
  const isAsked = site.sections.get('')?.host.length !== 0
  const isNeeded = isAsked || all.some(({ movedFrom }) => movedFrom) || site.published.some(({ aliases }) => aliases)
  return isNeeded ? await (await import('./hosted.ts')).hosted(site, content) : { files: [], diagnostics: [] }
}
