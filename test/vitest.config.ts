import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests name the sources, and run them compiled: the program starts a process of its own. Commands run what is shipped. */
const compiled = {
  find: /^(?:\.\.\/)+src\/(.*)\.ts$/,
  replacement: fileURLToPath(new URL('../build/$1.js', import.meta.url)),
}

export default defineConfig({
  resolve: { alias: [compiled] },
  test: { dir: 'test', include: ['**/*.test.ts'], testTimeout: 60_000, maxWorkers: '100%' },
})
