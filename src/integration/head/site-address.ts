import { placeOf } from '../../content/config.ts'
import { readContent } from '../../content/read.ts'
import { readSections } from '../../content/site.ts'
import type { BuildOptions } from '../../edition/edition.ts'

/** The address of the site of a build: that of its options, else that in its files. */
export async function siteAddress({ settings, config, content }: BuildOptions): Promise<string> {
  if (settings?.url !== undefined) return String(settings.url).replace(/\/*$/, '/')
  const place = await placeOf({ config, content })
  return readSections(readContent(place.content, place.config)).sections.get('')?.url ?? ''
}
