import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

// Fuzzes for so many minutes: `npm run fuzz -- --minutes 10 --seed 1`. Ends with 1 on a failure, with its seed and smallest article.
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } } })
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', 'test/fuzz', '-t', 'for a long time'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FEEDWRIGHT_FUZZ_MINUTES: values.minutes,
      ...(values.seed && { FEEDWRIGHT_FUZZ_SEED: values.seed }),
    },
  },
)
process.exitCode = status ?? 1
