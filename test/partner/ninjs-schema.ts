import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/** The points of GeoJSON (RFC 7946 §3.1.2), to which the schema of IPTC refers: our documents have no other shapes. */
const point = {
  $id: 'https://geojson.org/schema/GeoJSON.json',
  type: 'object',
  required: ['type', 'coordinates'],
  additionalProperties: false,
  properties: {
    type: { const: 'Point' },
    coordinates: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } },
  },
}

/**
 * Judges documents by the schema of IPTC: the faults that `ajv` finds. The folder has `ninjs-schema_3.1.json` from
 * github.com/iptc/newsinjson, and in node_modules `ajv` and `ajv-formats`.
 */
export function iptcFaults(folder: string): (document: unknown) => string[] {
  const load = createRequire(join(resolve(folder), 'index.js'))
  const Ajv = load('ajv/dist/2020.js').default
  const ajv = new Ajv({ strict: false, allErrors: true })
  load('ajv-formats').default(ajv)
  ajv.addSchema(point)
  const validate = ajv.compile(JSON.parse(readFileSync(join(folder, 'ninjs-schema_3.1.json'), 'utf8')))
  return (document) => {
    validate(document)
    return (validate.errors ?? []).map(
      (fault: { instancePath: string; message: string }) => `${fault.instancePath} ${fault.message}`,
    )
  }
}
