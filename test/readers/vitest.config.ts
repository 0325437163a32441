import { defineConfig } from 'vitest/config'
import config from '../vitest.config.ts'

/** Only the tests in this folder: they need nginx and readers by others, so `npm test` leaves them out. */
export default defineConfig({ ...config, test: { ...config.test, include: ['readers/**/*.test.ts'], exclude: [] } })
