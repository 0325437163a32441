import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

// Builds sites of random articles and gives their feeds to the validator of the W3C (github.com/w3c/feedvalidator, its folder
// src), which is no part of this project: `node test/fuzz/validator.mjs --validator ../feedvalidator/src --sites 40`. Needs the
// Debian packages python3-html5lib, python3-lxml and python3-rdflib. Ends with 1 when the validator objects to anything.
const { values } = parseArgs({
  options: { validator: { type: 'string' }, sites: { type: 'string', default: '40' }, seed: { type: 'string' } },
})
if (!values.validator) throw new Error('Name the folder src of the validator with --validator.')
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', 'test/fuzz/validator.test.ts'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FEEDWRIGHT_VALIDATOR: values.validator,
      FEEDWRIGHT_SITES: values.sites,
      ...(values.seed && { FEEDWRIGHT_FUZZ_SEED: values.seed }),
    },
  },
)
process.exitCode = status ?? 1
