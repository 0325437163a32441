import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { articleMeta, sectionSettings, siteSettings } from '../lib/index.js'

/** Makes schemas/, by which editors know the keys of site.yaml, section.yaml and front matter while somebody writes. */
rmSync('schemas', { recursive: true, force: true })
mkdirSync('schemas')
const schemas = {
  site: { title: 'Feedwright: site.yaml', schema: siteSettings },
  section: { title: 'Feedwright: section.yaml', schema: sectionSettings },
  article: { title: 'Feedwright: front matter of an article', schema: articleMeta },
}
for (const [name, { title, schema }] of Object.entries(schemas)) {
  const { $schema, ...own } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override,
  })
  writeFileSync(`schemas/${name}.json`, `${JSON.stringify({ $schema, title, ...own }, null, 2)}\n`)
}

/**
 * As YAML has it: a number may stand for a text, and a text for an object that it names.
 * @param {{ zodSchema: z.core.$ZodTypes, jsonSchema: Record<string, any> }} found
 */
function override({ zodSchema, jsonSchema }) {
  const { def } = zodSchema._zod
  if (def.type === 'pipe' && def.in._zod.def.type === 'transform') {
    const { description, example, ...object } = jsonSchema
    for (const key of Object.keys(object)) delete jsonSchema[key]
    jsonSchema.anyOf = [{ type: ['string', 'number'] }, object]
  } else if (jsonSchema.type === 'string' && !jsonSchema.enum) jsonSchema.type = ['string', 'number']
  if (jsonSchema.example !== undefined) jsonSchema.examples = [jsonSchema.example]
  delete jsonSchema.example
}
