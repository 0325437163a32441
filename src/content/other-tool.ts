import { generatorNamed } from '../generator/index.ts'
import type { GeneratorName } from '../generator/names.ts'
import { foldedKey } from './foreign-keys.ts'
import type { Values } from './yaml.ts'

/** What to do where files are those of another tool: its preset reads them as they are. */
export function withPreset(...names: readonly GeneratorName[]): string {
  const titles = names.map((name) => generatorNamed(name)?.title ?? name).join(' or ')
  const lines = names.map((name) => `"generator: ${name}"`).join(' or ')
  return `If ${titles} makes the site, keep its files as they are: write ${lines} in feedwright.yaml, which takes the place of site.yaml.`
}

/** The tool that front matter is probably of, by keys that few others have; undefined where too few keys are foreign. */
export function toolOf(unknown: readonly string[], values: Values): GeneratorName | undefined {
  if (unknown.length < foreignAtLeast) return undefined
  const keys = Object.keys(values).map(foldedKey)
  return tools.find(([, telling]) => keys.some((key) => telling.has(key)))?.[0] ?? 'hugo'
}

/** So many unknown keys are no slip: a person wrote for another tool. */
const foreignAtLeast = 3

const tools: readonly (readonly [GeneratorName, ReadonlySet<string>])[] = [
  ['eleventy', setOf('eleventynavigation eleventyexcludefromcollections eleventycomputed templateengineoverride')],
  ['docusaurus', setOf('hidetableofcontents sidebarposition sidebarlabel customediturl lastupdate')],
  ['astro', setOf('pubdate pubdatetime updateddate heroimage ogimage')],
  ['zola', setOf('taxonomies extra')],
  ['hugo', setOf('lastmod publishdate expirydate cascade outputs weight aliases')],
  ['hexo', setOf('abbrlink disablenunjucks topimg')],
  ['wordpress', setOf('coverimage wordpressid wordpressurl postid')],
  ['jekyll', setOf('layout permalink redirectfrom lastmodifiedat category')],
]

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
