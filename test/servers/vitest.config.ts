import { defineConfig } from 'vitest/config'
import all from '../vitest.config.ts'

/** Tests with real web servers, which `npm test` does not need: `npm run test:servers`. */
export default defineConfig({ ...all, test: { ...all.test, dir: 'test/servers', exclude: [] } })
