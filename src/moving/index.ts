import { astro } from './astro.ts'
import { docusaurus } from './docusaurus.ts'
import { eleventy } from './eleventy.ts'
import { hexo } from './hexo.ts'
import { hugo } from './hugo.ts'
import { jekyll } from './jekyll.ts'
import type { Settings, Tool } from './model.ts'
import type { SiteFolder } from './site-folder.ts'
import { wordpress } from './wordpress.ts'
import { zola } from './zola.ts'

/** Every tool that is recognized. One whose files could be those of another is before it. */
export const tools: readonly Tool[] = [hugo, zola, docusaurus, astro, eleventy, hexo, jekyll, wordpress]

/** The tools whose files are in a folder, with their settings; the WordPress export only where there is no other. */
export function toolsIn(folder: SiteFolder): { tool: Tool; settings: Settings }[] {
  const found: { tool: Tool; settings: Settings }[] = []
  for (const tool of tools) {
    if (found.length > 0 && (tool === wordpress || (tool === jekyll && found.some((one) => one.tool === hexo))))
      continue
    const settings = tool.settingsIn(folder)
    if (settings) found.push({ tool, settings })
  }
  return found
}
