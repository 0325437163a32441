import { rebuild } from '../document/rebuild.ts'
import type { Finding, WrittenDocument } from '../model.ts'
import { type Fault, type FaultKind, faultsOf } from './faults.ts'
import { leadPicture } from './media.ts'
import { type Members, memberOf, objectsIn } from './members.ts'
import { item } from './schema.ts'

/** The faults of these kinds that a document has by the schema. */
export const bySchema =
  (...kinds: FaultKind[]) =>
  (document: WrittenDocument): Finding[] =>
    faultsIn(document)
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ path, words }) => ({
        item: path[0] === 'associations' && typeof path[1] === 'number' ? path[1] : undefined,
        message: path.length === 0 ? `The document ${words}.` : `"${path.join('.')}" ${words}.`,
        hint: rebuild,
      }))

/** The document is compared with the schema once, for all rows. */
const known = new WeakMap<WrittenDocument, Fault[]>()

function faultsIn(document: WrittenDocument): Fault[] {
  const faults = known.get(document) ?? faultsOf(document.json, item)
  known.set(document, faults)
  return faults
}

/** The pictures, sounds and films whose sizes are not known, since they are on another server. */
export const unknownSizes = (document: WrittenDocument): Finding[] =>
  withMedia(document).flatMap(({ index, media }) =>
    media.flatMap(({ name, renditions }) => {
      const [{ href, sizeInBytes } = {}] = objectsIn(renditions)
      if (sizeInBytes !== undefined) return []
      return {
        ...place(name, href),
        item: index,
        message: `The size of ${JSON.stringify(href)} is not known.`,
        hint: 'Put the file beside the article, so that the build publishes it.',
      }
    }),
  )

/** The lead pictures without the name of the person who made them. */
export const uncredited = (document: WrittenDocument): Finding[] =>
  withMedia(document).flatMap(({ index, media }) =>
    media.some(({ name, by }) => name === leadPicture && by === undefined)
      ? {
          key: ['image'],
          item: index,
          message: 'The lead picture does not say who made it.',
          hint: 'Write "credit" into "image".',
        }
      : [],
  )

/** The items that may be used without a notice of copyright. */
export const withoutNotice = ({ json }: WrittenDocument): Finding[] =>
  objectsIn(memberOf(json, 'associations')).some((one) => one.pubStatus === 'usable' && !('copyrightNotice' in one))
    ? [
        {
          key: ['copyright'],
          message: 'Articles have no notice of copyright.',
          hint: 'Write "copyright" into the settings.',
        },
      ]
    : []

/** Each item with its pictures, sounds and films. */
const withMedia = ({ json }: WrittenDocument): { index: number; media: Members[] }[] =>
  objectsIn(memberOf(json, 'associations')).map((one, index) => ({ index, media: objectsIn(one.associations) }))

/** Where an author wrote a picture: the lead picture in front matter, others in the text. */
const place = (name: unknown, href: unknown) =>
  name === leadPicture ? { key: ['image'] } : { piece: String(href).replace(/^.*\//, '') }
