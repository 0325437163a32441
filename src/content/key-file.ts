import type { Diagnostic } from '../diagnostic.ts'
import type { Section } from '../model.ts'
import { locate, type YamlText } from './yaml-position.ts'

type Site = Pick<Section, 'url' | 'feedsUrl' | 'announce'>

/** The address of the key file of IndexNow; undefined where the site has no key. */
export function keyFileAddress({ feedsUrl, announce: { indexNow } }: Site): string | undefined {
  return indexNow && (indexNow.file ?? new URL(`${indexNow.key}.txt`, feedsUrl).href)
}

/** The folder of the key file: only addresses below it can be announced. */
export const coveredBy = (keyFile: string): string => new URL('.', keyFile).href

/** A key file that does not cover the addresses of the articles. */
export function uncoveredArticles(site: Site, yaml: YamlText): Diagnostic[] {
  const address = keyFileAddress(site)
  const key = site.announce.indexNow?.key
  if (address === undefined || key === undefined || site.url.startsWith(coveredBy(address))) return []
  const right = new URL(`/${key}.txt`, site.url).href
  return [
    {
      ...locate(yaml, ['announce', 'indexNow']),
      rule: 'key-file',
      message: `announce.indexNow: the key file ${address} covers the addresses below ${coveredBy(address)} only, and the articles are below ${site.url}.`,
      hint: `Put a file that has only the text ${key} at ${right}, and write "indexNow: {key: ${key}, file: ${right}}".`,
    },
  ]
}
