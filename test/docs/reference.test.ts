import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { referencePage } from './reference.ts'

const manifest = z.object({
  name: z.string(),
  exports: z.record(z.string(), z.union([z.string(), z.object({ types: z.string() })])),
})

test('the reference has all that the package exports; vitest -u writes it anew', async () => {
  const { name, exports } = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  const entryPoints = Object.entries(exports).flatMap(([path, target]) =>
    typeof target === 'string' ? [] : [[join(name, path), target.types] as const],
  )
  await expect(referencePage(Object.fromEntries(entryPoints))).toMatchFileSnapshot('../../docs/reference.md')
})
