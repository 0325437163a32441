import { matterOf } from './matter.ts'
import type { Found } from './model.ts'
import { type Program, readProgram } from './program.ts'
import { fileAmong, inFiles, oneOf } from './settings-file.ts'
import type { SiteFolder } from './site-folder.ts'
import { filterFormat, templatePermalink } from './template-permalink.ts'
import { textAt, type Values } from './values.ts'

/** The folders of a site of Eleventy that say something about addresses. */
export type Folders = { content: string; input: string; layouts: string }

/**
 * The pattern in the data of the folder of posts, or in the layout of a post; without one an address is the path below the
 * input folder.
 */
export function permalinkIn(
  folder: SiteFolder,
  { content, input, layouts }: Folders,
  program: Program | undefined,
): Pick<Found, 'permalink' | 'openPermalink'> {
  const name = content.slice(content.lastIndexOf('/') + 1)
  const data = oneOf(folder, inFiles(`${content}/${name}`, '11tydata.json', 'json'))?.values
  const code = inFiles(`${content}/${name}.11tydata`, 'js', 'cjs', 'mjs').map(
    (file) => readProgram(folder, file)?.exported,
  )
  const written = [data, ...code, ...layoutsOf(folder, content, layouts)]
    .map((one) => textAt(one, ['permalink']))
    .find(Boolean)
  if (written !== undefined) {
    const permalink = templatePermalink(written, (filter) => filterFormat(program, filter))
    if (permalink !== undefined) return { permalink }
    return { openPermalink: [`The addresses ${written} are made by code. Write your own pattern after \`permalink\`.`] }
  }
  const below = input === '.' ? content : content.slice(input.length + 1)
  return content === input ? {} : { permalink: `/${below}/{path}/` }
}

/** The front matter of the layout that the newest post has, and of the layouts around it. */
function layoutsOf(folder: SiteFolder, content: string, below: string): Values[] {
  const post = folder.paths(content).findLast((path) => /\.(?:md|markdown)$/.test(path))
  const layouts: Values[] = []
  let matter = matterOf((post && folder.text(post)) ?? '')
  for (
    let layout = textAt(matter, ['layout']);
    layout && layouts.length < deepest;
    layout = textAt(matter, ['layout'])
  ) {
    const path = `${below}/${layout}`
    const file = fileAmong(folder, [path, ...inFiles(path, 'njk', 'liquid', 'html', 'md', 'webc')])
    matter = matterOf((file && folder.text(file)) ?? '')
    layouts.push(matter)
  }
  return layouts
}

/** Layouts inside layouts. */
const deepest = 10
