import type * as z from 'zod'
import { readableRights } from './rights-schema.ts'
import { type SectionSettings, sectionSettings, type siteSettings } from './settings-schema.ts'
import type { SettingsText } from './settings-text.ts'
import { validate } from './validate.ts'
import { withoutEmpty } from './without-empty.ts'
import type { Values } from './yaml.ts'

/** The settings that have rules of their own. */
export type Doubtful = Pick<SectionSettings, 'language' | 'logo' | 'authority' | 'feeds' | 'rights'>

/** The settings that were written, and those of them without an error. */
export function readSettings<Schema extends typeof siteSettings | typeof sectionSettings>(
  { yaml, values: read, diagnostics }: SettingsText,
  schema: Schema,
) {
  if (!read) return { diagnostics, value: undefined, readable: {} }
  const values = withoutEmpty(read, schema)
  const checked = validate(schema, values, yaml)
  const readable = checked.value ?? withoutFaulty(values)
  return { value: checked.value, readable, diagnostics: [...diagnostics, ...checked.diagnostics] }
}

/** The settings without the faulty ones: so the others are examined in the same run. */
function withoutFaulty(values: Values): Doubtful {
  const schema = sectionSettings.partial()
  const kinds: Record<string, z.ZodType> = schema.shape
  const good = Object.entries(values).filter(([key, value]) => kinds[key]?.safeParse(value).success)
  return { ...schema.safeParse(Object.fromEntries(good)).data, rights: readableRights(values.rights) }
}
