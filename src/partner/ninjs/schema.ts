/**
 * The part of the schema of ninjs 3.1 that our documents use: what a value may be, and the members of objects. All others are
 * refused, as the schema itself does with members that it does not name.
 * @see http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json
 */
export type Shape =
  | 'text'
  | 'uri'
  | 'time'
  | 'whole'
  | 'number'
  | { words: readonly string[] }
  | { list: Shape }
  | { members: () => Readonly<Record<string, Shape>>; needs?: readonly string[]; oneOf?: readonly string[] }

const object = (
  members: Readonly<Record<string, Shape>>,
  rest: { needs?: string[]; oneOf?: string[] } = {},
): Shape => ({
  members: () => members,
  ...rest,
})

const written: Shape = { list: object({ role: 'text', contentType: 'text', value: 'text' }, { needs: ['value'] }) }

/** An item, `ninjsType` of the schema. */
export const item: Shape = { members: () => members, needs: ['uri'] }

/** An item that is associated with another one. */
const associated: Shape = { members: () => ({ ...members, name: 'text', rel: 'text' }), needs: ['name', 'uri'] }

const members: Readonly<Record<string, Shape>> = {
  uri: 'uri',
  type: {
    words: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'],
  },
  representationType: { words: ['full', 'partial'] },
  profile: 'text',
  firstCreated: 'time',
  versionCreated: 'time',
  pubStatus: { words: ['usable', 'withheld', 'canceled'] },
  copyrightNotice: 'text',
  usageTerms: 'text',
  edNote: 'text',
  language: 'text',
  descriptions: written,
  bodies: {
    list: object(
      { role: 'text', contentType: 'text', charCount: 'whole', wordCount: 'whole', value: 'text' },
      { needs: ['value'] },
    ),
  },
  headlines: written,
  people: { list: object({ name: 'text', rel: 'text', uri: 'uri' }) },
  places: {
    list: object({
      name: 'text',
      geoJSON: object(
        { type: { words: ['Point'] }, coordinates: { list: 'number' } },
        { needs: ['type', 'coordinates'] },
      ),
    }),
  },
  subjects: { list: object({ name: 'text' }) },
  infoSources: { list: object({ name: 'text', uri: 'uri' }) },
  title: 'text',
  by: 'text',
  slugline: 'text',
  renditions: {
    list: object(
      {
        ...{ name: 'text', href: 'uri', contentType: 'text', width: 'whole', height: 'whole', sizeInBytes: 'whole' },
        duration: 'number',
      },
      { needs: ['name'] },
    ),
  },
  associations: { list: associated },
  altIds: { list: object({ role: 'text', value: 'text' }) },
  standard: object({ name: 'text', version: 'text', schema: 'uri' }),
  expires: 'time',
  rightsInfo: object(
    { langId: 'uri', linkedRights: 'uri', encodedRights: 'text' },
    { oneOf: ['linkedRights', 'encodedRights'] },
  ),
  digitalSourceType: object({ uri: 'uri' }),
}
