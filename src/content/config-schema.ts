import * as z from 'zod'
import { generatorNames } from '../generator/names.ts'
import { chosen } from './chosen.ts'
import { siteSettings } from './settings-schema.ts'

const folder = chosen((written) => (written === '' ? undefined : { folder: written }), 'is empty')

/** `full` and `summary` are the part of an article that feeds contain, as in site.yaml; any other text is the folder. */
const content = z.union(
  [
    chosen(
      (written): { folder?: string; mode?: 'full' | 'summary' } =>
        written === 'full' || written === 'summary' ? { mode: written } : { folder: written },
      'is no folder',
    ),
    z.strictObject({
      folder: z.string('must be text').min(1, 'is empty').optional(),
      mode: siteSettings.shape.content,
    }),
  ],
  'must be a folder or {folder, mode}',
)

/** feedwright.yaml: what site.yaml has, and where the content is. */
export const configSettings = z.strictObject({
  ...siteSettings.shape,
  content: content.optional().meta({
    description:
      'folder of the articles, from the folder of this file; default: `content`. `full` or `summary` is the part of an article that feeds contain, as in site.yaml; for both, write `{folder, mode}`',
    example: 'src/posts',
  }),
  out: folder.optional().meta({
    description: 'folder for the feeds, from the folder of this file; default: `dist`',
    example: 'public',
  }),
  generator: chosen(
    (written) => generatorNames.find((name) => name === written.toLowerCase()),
    `is not one of ${generatorNames.join(', ')}`,
  )
    .optional()
    .meta({
      description: 'tool for which the articles are written: its names of keys, dates, addresses and tags are read',
      example: 'hugo',
      enum: generatorNames,
    }),
  sections: z
    .record(z.string(), z.record(z.string(), z.unknown(), 'must be a map'), 'must be a map of paths')
    .optional()
    .meta({
      description: 'sections by their folders below the content, each with the keys of section.yaml',
      example: '{news/local: {title: Local News}}',
    }),
})

export type ConfigSettings = z.infer<typeof configSettings>
