/**
 * The properties of schema.org that heads use, and the types that have them: each with the type in which it is defined. Made by hand
 * from the definitions of the types on schema.org, and compared on 27 November 2026 with the package schema-dts 2.1.0, which has the
 * whole vocabulary. `correction` and `digitalSourceType` are in its pending part.
 */
const thing = ['@type', 'name', 'description', 'url', 'image', 'identifier', 'mainEntityOfPage'] as const

const creativeWork = [
  ...thing,
  'audio',
  'author',
  'contentLocation',
  'copyrightNotice',
  'correction',
  'creativeWorkStatus',
  'creditText',
  'dateModified',
  'datePublished',
  'digitalSourceType',
  'encodingFormat',
  'expires',
  'headline',
  'inLanguage',
  'isBasedOn',
  'keywords',
  'license',
  'publisher',
  'text',
  'thumbnailUrl',
  'video',
] as const

const mediaObject = [...creativeWork, 'contentSize', 'contentUrl', 'duration', 'height', 'width'] as const

/** Type → its properties, also those of the types above it. */
export const schemaOrg: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [...creativeWork, 'articleSection'],
  CreativeWork: creativeWork,
  CorrectionComment: creativeWork,
  ImageObject: [...mediaObject, 'caption'],
  AudioObject: [...mediaObject, 'caption'],
  VideoObject: [...mediaObject, 'caption'],
  Person: thing,
  Organization: [...thing, 'logo'],
  Place: [...thing, 'geo'],
  GeoCoordinates: ['@type', 'latitude', 'longitude'],
}
