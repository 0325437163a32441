import { astro } from './astro.ts'
import { docusaurus } from './docusaurus.ts'
import { eleventy } from './eleventy.ts'
import { hexo } from './hexo.ts'
import { hugo } from './hugo.ts'
import { jekyll } from './jekyll.ts'
import type { Generator } from './model.ts'
import { wordpress } from './wordpress.ts'
import { zola } from './zola.ts'

/** The table of presets. */
export const generators: readonly Generator[] = [hugo, jekyll, eleventy, astro, zola, docusaurus, hexo, wordpress]

/** The preset with a name in settings; undefined when there is none. */
export const generatorNamed = (name: string | undefined): Generator | undefined =>
  generators.find((one) => one.name === name)
