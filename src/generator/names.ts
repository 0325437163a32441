/** The names of all presets, without their code: what needs only a name does not load the code. */
export const generatorNames = [
  'hugo',
  'jekyll',
  'eleventy',
  'astro',
  'zola',
  'docusaurus',
  'hexo',
  'wordpress',
] as const

/** The name of a preset in settings. */
export type GeneratorName = (typeof generatorNames)[number]
