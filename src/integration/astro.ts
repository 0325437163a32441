import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildFeeds, withHint } from './astro/build.ts'
import { serveFeeds } from './astro/dev.ts'
import type { AstroConfig, AstroIntegration, AstroRoute } from './astro/host.ts'
import { linksModule, linksTypes } from './astro/links.ts'
import { type AstroOptions, collectionsOf, faultOf } from './astro/options.ts'
import { entriesPath, routeModule } from './astro/route.ts'
import type { Log } from './run.ts'

export type { AstroEntry } from './astro/entry.ts'
export type { AstroIntegration } from './astro/host.ts'
export type { AstroOptions } from './astro/options.ts'

/**
 * The integration for Astro: feeds of the entries of its collections, in its output folder.
 * @see https://docs.astro.build/en/reference/integrations-reference/
 */
export function feedwright(options: AstroOptions): AstroIntegration {
  const state: { config?: AstroConfig; routes: readonly AstroRoute[] } = { routes: [] }
  return {
    name: 'feedwright',
    hooks: {
      'astro:config:setup'({ config: given, command, createCodegenDir, injectRoute, updateConfig }) {
        if (command !== 'build' && command !== 'dev') return
        const fault = faultOf(given, options)
        if (fault) throw withHint(fault)
        const entrypoint = new URL('entries.js', createCodegenDir())
        writeFileSync(entrypoint, routeModule(collectionsOf(options)))
        injectRoute({ pattern: `/${entriesPath}`, entrypoint, prerender: true })
        updateConfig({ vite: { plugins: [linksModule(given, options)] } })
      },
      'astro:config:done'({ config: final, injectTypes }) {
        state.config = final
        injectTypes(linksTypes)
      },
      'astro:routes:resolved'({ routes: resolved }) {
        state.routes = resolved
      },
      'astro:server:setup'({ server, logger }) {
        if (state.config) serveFeeds({ server, config: state.config, options, log: logOf(logger) })
      },
      async 'astro:build:done'({ dir, pages, logger }) {
        const { config, routes } = state
        const built = { dir: fileURLToPath(dir), pages: pages.map(({ pathname }) => pathname), routes }
        if (config) await buildFeeds(config, options, built, logOf(logger)).catch(withoutTrace)
      },
    },
  }
}

/** The methods of Astro's logger need it as `this`. */
const logOf = (logger: Log): Log => ({
  info: (text) => logger.info(text),
  warn: (text) => logger.warn(text),
  error: (text) => logger.error(text),
})

/** What the user can mend needs no stack; a fault in a function of the options, or in this program, does. */
function withoutTrace(error: unknown): never {
  if (error instanceof Error && error.name === 'Error') error.stack = ''
  throw error
}
