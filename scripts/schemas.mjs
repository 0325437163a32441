import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { articleMeta, configSettings, partners, sectionSettings, siteSettings } from '../lib/index.js'

/** Makes schemas/, by which editors know the keys of site.yaml, feedwright.yaml, section.yaml and front matter while somebody writes. */
rmSync('schemas', { recursive: true, force: true })
mkdirSync('schemas')
const schemas = {
  site: { title: 'Feedwright: site.yaml', schema: siteSettings },
  config: { title: 'Feedwright: feedwright.yaml', schema: configSettings },
  section: { title: 'Feedwright: section.yaml', schema: sectionSettings },
  article: { title: 'Feedwright: front matter of an article', schema: articleMeta },
}
for (const [name, { title, schema }] of Object.entries(schemas)) {
  const { $schema, ...own } = keysOf(schema)
  if (schema === configSettings) Object.assign(own.properties?.sections ?? {}, { additionalProperties: sectionKeys() })
  writeFileSync(`schemas/${name}.json`, `${JSON.stringify({ $schema, title, ...own }, null, 2)}\n`)
}

/** @param {z.core.$ZodType} schema */
function keysOf(schema) {
  const own = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any', override })
  if (schema !== articleMeta) Object.assign(own.properties ?? {}, partnerKeys(own.properties ?? {}))
  return own
}

/** A section in feedwright.yaml: what section.yaml has. */
function sectionKeys() {
  const { $schema, ...own } = keysOf(sectionSettings)
  return own
}

/**
 * The keys about partners, with the names, rules and settings that there are.
 * @param {Record<string, any>} keys
 */
function partnerKeys({ partners: named, partnerSettings, mute }) {
  const ids = partners.flatMap(({ rules }) => rules.map(({ id }) => id))
  const { propertyNames, ...map } = partnerSettings
  const own = partners.flatMap(({ name, settings }) =>
    Object.keys(settings).length > 0 ? [[name, mapOf(settings)]] : [],
  )
  return {
    partners: { ...named, items: { enum: partners.map(({ name }) => name) } },
    partnerSettings: { ...map, properties: Object.fromEntries(own), additionalProperties: false },
    mute: { ...mute, items: { enum: ids } },
  }
}

/** @param {Readonly<Record<string, { description: string, example: string }>>} settings */
function mapOf(settings) {
  const entries = Object.entries(settings).map(([key, { description, example }]) => [
    key,
    { type: ['string', 'number'], description, examples: [example] },
  ])
  return { type: 'object', properties: Object.fromEntries(entries), additionalProperties: false }
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
