import type { Content } from '../content/read.ts'
import type { Position, Section } from '../model.ts'

/** The first line of the settings file of a section; without a section, of the site. */
export function settingsOf(section: Section | undefined, content: Content): Position {
  const settings = content.settings.find(({ path }) => path.normalize('NFC') === `${section?.path}/section.yaml`)
  return { file: settings?.file ?? content.name('site.yaml'), line: 1, column: 1 }
}
