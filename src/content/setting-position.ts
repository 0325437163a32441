import type { Position } from '../model.ts'
import type { Content } from './read.ts'
import { settingsIn } from './settings-text.ts'
import { locate } from './yaml-position.ts'

/** Finds the place of a setting: in the settings of a section by its path, or of the site. It reads them again: few have a finding. */
export function settingPositions(content: Content): (section: string, ...path: PropertyKey[]) => Position {
  const { site, sections } = settingsIn(content)
  return (section, ...path) => {
    const { yaml } = sections.find((one) => section !== '' && one.folder === section) ?? site ?? {}
    return yaml ? locate(yaml, path) : { file: content.name('site.yaml'), line: 1, column: 1 }
  }
}
