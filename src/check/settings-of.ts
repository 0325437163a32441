import type { Content } from '../content/read.ts'
import type { Position, Section } from '../model.ts'

/** The first line of the settings of a section; without a section, of the site. */
export function settingsOf(section: Section | undefined, content: Content): Position {
  if (content.config) {
    const lines = content.config.text.split('\n')
    const own = lines.findIndex(
      (line) => /^\s+["']?([^"':]+)["']?\s*:/.exec(line)?.[1]?.replace(/^\/|\/$/g, '') === section?.path,
    )
    return { file: content.config.file, line: Math.max(own, 0) + 1, column: 1 }
  }
  const settings = content.settings.find(({ path }) => path.normalize('NFC') === `${section?.path}/section.yaml`)
  return { file: settings?.file ?? content.name('site.yaml'), line: 1, column: 1 }
}
