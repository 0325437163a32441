import * as z from 'zod'
import { limits } from '../limits.ts'
import type { LookSettings } from '../model/look.ts'
import { accentOf } from './accent.ts'
import { chosen } from './chosen.ts'

/** A colour, as `#rrggbb` in small letters. */
const colour = chosen(
  (written) => {
    const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(written) ?? []
    if (digits === undefined) return undefined
    return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase()
  },
  'is not a colour like #0b5394',
  undefined,
  undefined,
  () => 'Write the hexadecimal number of the colour in quotation marks, like "light: \'#0b5394\'".',
)

const accent = z.preprocess(
  (value) => (typeof value === 'string' ? { light: value } : value),
  z.strictObject({ light: colour.optional(), dark: colour.optional() }, 'must be a colour or {light, dark}'),
)

/** The path of a file from the settings. */
const pathOf = (ending: RegExp, example: string) =>
  chosen(
    (written) =>
      ending.test(written) && !/^[a-z]+:|^[\\/]|\\|\p{Cc}/iu.test(written) && written.length <= limits.addressCharacters
        ? written.replace(/^(?:\.\/)+/, '')
        : undefined,
    `is not the path of a file like ${example}`,
    undefined,
    undefined,
    () => `Write the path of a file, from the folder of these settings: "${example}".`,
  )

const page = /\.html?$/i

const parts = z.strictObject(
  {
    accent: accent.optional(),
    css: pathOf(/\.css$/i, 'look/site.css').optional(),
    header: pathOf(page, 'look/header.html').optional(),
    footer: pathOf(page, 'look/footer.html').optional(),
  },
  'must be {accent, css, header, footer}',
)

/** How the pages of the site look. */
export const look = parts.optional().meta({
  description:
    'how the pages look, a map `{accent, css, header, footer}`: a colour, and files by their paths from these settings, see [Look](look.md); default: as they are',
  example: "{accent: '#0b5394', css: look/site.css}",
})

/** The look of a site; undefined where its settings say nothing of it. */
export function lookOf(written: z.infer<typeof look>): LookSettings | undefined {
  return written && { ...written, accent: written.accent && accentOf(written.accent) }
}
