import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { isForMachines } from '../model/rights.ts'
import type { RightsFiles } from '../rights/files.ts'
import type { Published } from '../rights/places.ts'

/** What machines are told, and what was found on the way. */
export type RightsOfSite = Pick<RightsFiles, 'files' | 'hosting'> & { diagnostics: Diagnostic[] }

/** Writes the files that tell machines what they may do. The code is loaded where some rights say anything to machines. */
export async function openRights(published: Published, content: Content): Promise<RightsOfSite> {
  const { sections, heads } = published
  const isNeeded = [...sections.values(), ...heads].some(({ rights }) => isForMachines(rights))
  if (!isNeeded) return { files: [], hosting: [], diagnostics: [] }
  const { files, hosting, joined } = (await import('../rights/files.ts')).rightsFilesOf(published)
  return { files, hosting, diagnostics: joined.length === 0 ? [] : await tooMany(joined, content) }
}

async function tooMany(origins: readonly string[], content: Content): Promise<Diagnostic[]> {
  const { settingPositions } = await import('../content/setting-position.ts')
  const place = settingPositions(content)('', 'rights')
  return origins.map((origin) => ({
    ...place,
    rule: 'host-limit',
    message: `More than ${limits.rightsScopes} parts of ${origin} have rights of their own, so the files for machines say the strictest of them for all parts of a section.`,
    hint: 'Put articles with the same rights into a section with these "rights", whose addresses begin with its path.',
  }))
}
