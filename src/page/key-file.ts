import { digest } from '../disk/digest.ts'
import type { OutputFile, Section } from '../model.ts'

/**
 * The file with the public key of IndexNow, by which search engines know that the site itself announces its addresses; none where
 * the newsroom puts it elsewhere. https://www.indexnow.org/documentation
 */
export function keyFileOf(site: Pick<Section, 'announce'> | undefined): OutputFile[] {
  const { key, file } = site?.announce.indexNow ?? {}
  if (key === undefined || file !== undefined) return []
  const bytes = Buffer.from(key)
  return [{ path: `${key}.txt`, digest: digest(bytes), read: () => bytes }]
}
