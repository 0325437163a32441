/** The ways in which tags of other tools are published, by their names in settings and presets; `src/render/tag/` has one file for each. */
export const tagNames = [
  'figure',
  'image',
  'assetImage',
  'assetPath',
  'assetLink',
  'youtube',
  'vimeo',
  'gist',
  'x',
  'instagram',
  'ref',
  'refLink',
  'link',
  'siteUrl',
  'baseurl',
  'relativeUrl',
  'absoluteUrl',
  'highlight',
  'details',
  'quote',
  'pullquote',
  'alert',
  'raw',
  'comment',
  'text',
  'none',
] as const

/** The name of one of them. */
export type TagName = (typeof tagNames)[number]

/** What is known of the tags of other tools: the name of a tag, and how it is published. */
export type Tags = Readonly<Record<string, TagName>>
