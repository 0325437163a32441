import type { Diagnostic } from '../diagnostic.ts'
import type { Section, SourceFile } from '../model.ts'
import { folded } from '../text/characters.ts'
import { repeated } from '../text/repeated.ts'
import type { SectionSettings } from './schema.ts'
import { isSegment } from './segment.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** What is wrong with the settings of the site and its sections, beyond single values. */

/** Two folders whose names many disks and servers cannot tell apart. */
export const sameFolder = (files: readonly SourceFile[]): Diagnostic[] =>
  repeated(files, ({ path }) => folded(path)).map(({ first, second }) => ({
    ...start(second),
    rule: 'duplicate-url',
    message: 'The address of this section is already taken.',
    hint: 'Rename one of the two folders.',
    related: start(first),
  }))

/** A section where the feeds of tags or authors go. */
export const topicFolder = (files: readonly SourceFile[], sections: ReadonlyMap<string, Section>): Diagnostic[] =>
  files.flatMap((source) => {
    const path = source.path.slice(0, -'/section.yaml'.length)
    const taken = [...sections.values()].flatMap(({ path: above, taxonomies }) =>
      taxonomies.map((name) => folded(above === '' ? name : `${above}/${name}`)),
    )
    if (!taken.some((folder) => `${folded(path)}/`.startsWith(`${folder}/`))) return []
    return {
      ...start(source),
      rule: 'duplicate-url' as const,
      message: `The feeds of "taxonomies" stand in the folder of this section.`,
      hint: 'Rename its folder.',
    }
  })

const start = ({ file }: SourceFile) => ({ file, line: 1, column: 1 })

/** A folder that cannot be part of an address, or would stand where a feed stands. */
export function badFolder(source: SourceFile, path: string): Diagnostic[] {
  const wrong = path.split('/').find((name) => !isSegment(name) || /\.(?:xml|json)$/i.test(name))
  if (wrong === undefined) return []
  return [
    {
      file: source.file,
      line: 1,
      column: 1,
      rule: 'bad-name',
      message: `The folder "${wrong}" cannot be part of an address.`,
      hint: 'Name it with letters, digits, - and _ only, and not like a feed.',
    },
  ]
}

/** Settings that ask for files which this version does not write. */
export function notSupported(settings: SectionSettings, yaml: YamlText): Diagnostic[] {
  const asked = {
    partners: settings.partners !== undefined && settings.partners.length > 0,
  }
  return Object.entries(asked)
    .filter(([, wanted]) => wanted)
    .map(([key]) => ({
      ...locate(yaml, [key], 'key'),
      rule: 'not-supported',
      message: `This version of Feedwright writes no files for "${key}".`,
      hint: 'Remove the line.',
    }))
}

/** Names that RFC 2606 keeps for examples and tests. */
export function placeholder(url: string, yaml: YamlText): Diagnostic[] {
  const host = new URL(url).hostname
  if (!/(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/.test(host)) return []
  return [
    {
      ...locate(yaml, ['url']),
      rule: 'placeholder-url',
      message: `"${url}" is an example address; every link and id in the feeds is made of it.`,
      hint: 'Set url to the address of the site before anybody subscribes.',
    },
  ]
}
