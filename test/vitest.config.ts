import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests name the sources, and run what is shipped: the compiled program, which starts a process of its own. */
const compiled = {
  find: /^(?:\.\.\/)+src\/(.*)\.ts$/,
  replacement: fileURLToPath(new URL('../lib/$1.js', import.meta.url)),
}

export default defineConfig({
  resolve: { alias: [compiled] },
  test: { dir: 'test', include: ['**/*.test.ts'], testTimeout: 60_000 },
})
