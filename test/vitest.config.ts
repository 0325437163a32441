import { pathToFileURL } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * Tests run the sources. Processes and commands run what is shipped, which `compile.ts` makes of the same sources first: in
 * lib/ all files lie side by side, so there a source finds what it looks for beside itself.
 */
const shipped = JSON.stringify(pathToFileURL('lib/source.js').href)

export default defineConfig({
  plugins: [
    {
      name: 'beside what is shipped',
      enforce: 'pre',
      transform: (code, id) => (/\/src\/.*\.ts$/.test(id) ? code.replaceAll('import.meta.url', shipped) : undefined),
    },
  ],
  test: {
    dir: 'test',
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'servers/**', 'readers/**'], // `npm run test:servers`, `npm run test:readers`
    env: { LC_ALL: 'C' }, // findings are in the language of the terminal
    globalSetup: 'test/compile.ts',
    testTimeout: 60_000,
    maxWorkers: '100%',
    isolate: false, // else every file loads the program again, which takes as long as half of all tests
  },
})
