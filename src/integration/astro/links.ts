import { links } from '../../item/links.ts'
import type { AstroConfig, VitePlugin } from './host.ts'
import { type AstroOptions, buildOptionsIn } from './options.ts'

const moduleName = 'virtual:feedwright'

/** The type of the module, for editors and `astro check`. */
export const linksTypes = {
  filename: 'links.d.ts',
  content: `declare module '${moduleName}' {
  /** The links to the feeds of a section, or of the site, for the head of a page: HTML. */
  export function links(section?: string): string
}
`,
}

/** The module by which a layout has the links for the head of its pages: only there the settings are known. */
export const linksModule = (config: AstroConfig, options: AstroOptions): VitePlugin => ({
  name: 'feedwright:links',
  resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
  async load(id) {
    if (id !== `\0${moduleName}`) return undefined
    const { settings, sections = {} } = buildOptionsIn(config, options)
    const all = ['', ...Object.keys(sections)]
    const linksOf = async (section: string) => await links({ settings, sections, section }).catch(() => '') // the build says what is wrong with them
    const made = all.map(async (section) => [section, await linksOf(section)])
    return `const all = ${JSON.stringify(Object.fromEntries(await Promise.all(made)))}
export function links(section = '') {
  if (Object.hasOwn(all, section)) return all[section]
  throw new Error('Feedwright has no section "' + section + '". The sections are: ' + Object.keys(all).filter(Boolean).join(', ') + '.')
}
`
  },
})
