import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { digest } from '../disk/digest.ts'
import type { Look } from '../model/look.ts'
import type { Section } from '../model.ts'
import { readLookFiles } from './files.ts'

/** The look of a site, what was found in its files, and a key: while it is the same, so is the look. */
export type MadeLook = { key: string; look: Look; diagnostics: readonly Diagnostic[] }

/** The usual look. */
const usual: MadeLook = { key: '', look: {}, diagnostics: [] }

/** Reads the files of the look of a site. The code that examines them is loaded when one of them has changed. */
export async function openLook(
  site: Section | undefined,
  content: Content,
  known: MadeLook | undefined,
): Promise<MadeLook> {
  if (!site?.look) return known?.key === usual.key ? known : usual
  const files = readLookFiles(site.look, content)
  const read = files.map(({ source, ...one }) => ({ ...one, digest: source?.digest }))
  const key = digest(JSON.stringify([site.look, site.url, site.feedsUrl, read]))
  if (known?.key === key) return known
  return { key, ...(await import('./make.ts')).makeLook(site, site.look, { files, content }) }
}
