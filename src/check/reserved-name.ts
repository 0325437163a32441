import type { Content } from '../content/read.ts'
import { sectionAbove } from '../content/section-of.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { allNames, listName, nameIn, pageName, rslName } from '../feed/names.ts'
import { servedNames } from '../model/host-name.ts'
import type { Section } from '../model.ts'
import { lockName, manifestName, stagingName } from '../publish/names.ts'
import { folded } from '../text/characters.ts'

/** Every file and folder that builds write into the folder of a section or into the output folder, by its folded name; documents by their usual ones. */
const reserved = new Set(
  [
    ...allNames.map(({ fileName }) => fileName),
    ...servedNames,
    ...[pageName, listName, rslName, manifestName, lockName, stagingName],
  ].map(folded),
)

/** Whether a name, in any case, is that of a file that builds write in a section: then it cannot be the name of a folder. */
export const isReserved = (name: string, section: Pick<Section, 'feeds'>): boolean =>
  reserved.has(folded(name)) || allNames.some((format) => folded(nameIn(section, format)) === folded(name))

/**
 * A section's folder must not have the name of a file that builds write, or end like a document or page of an archive, or a packed copy.
 * @see RFC 3986 §3.3
 */
export const reservedName = ({ settings }: Content, sections: ReadonlyMap<string, Section>): Diagnostic[] =>
  settings.flatMap(({ path, file }) =>
    path
      .split('/')
      .slice(0, -1)
      .filter(
        (name, index, names) =>
          isReserved(name, sectionAbove(sections, names.slice(0, index + 1).join('/'))) ||
          /\.(?:xml|json|html|gz|br)$/i.test(name),
      )
      .map((name) => ({
        file,
        line: 1,
        column: 1,
        rule: 'bad-name' as const,
        message: `The folder "${name}" has the name of a file that Feedwright writes.`,
        hint: 'Rename it to a name without .xml, .json, .html, .opml, .gz or .br at its end.',
      })),
  )
