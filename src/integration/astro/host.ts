import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../run.ts'

/** What this program uses of Astro, from version 5 on, in types of its own: nothing of Astro is loaded. */

/** An integration: https://docs.astro.build/en/reference/integrations-reference/ */
export type AstroIntegration = {
  name: string
  hooks: {
    'astro:config:setup': (about: {
      config: AstroConfig
      command: string
      createCodegenDir: () => URL
      injectRoute: (route: { pattern: string; entrypoint: URL; prerender: boolean }) => void
      updateConfig: (config: { vite: { plugins: VitePlugin[] } }) => unknown
    }) => void | Promise<void>
    'astro:config:done': (about: {
      config: AstroConfig
      injectTypes: (types: { filename: string; content: string }) => unknown
    }) => void
    'astro:routes:resolved': (about: { routes: readonly AstroRoute[] }) => void
    'astro:server:setup': (about: { server: ViteServer; logger: Log }) => void
    'astro:build:done': (about: { dir: URL; pages: { pathname: string }[]; logger: Log }) => Promise<void>
  }
}

export type AstroConfig = {
  root: URL
  cacheDir: URL
  site?: string | undefined
  base: string
  trailingSlash: 'always' | 'never' | 'ignore'
  build: { format: 'directory' | 'file' | 'preserve' }
}

export type AstroRoute = { patternRegex: RegExp; isPrerendered: boolean; type: string }

/** A plugin of Vite that answers the import of one module. */
export type VitePlugin = {
  name: string
  resolveId: (id: string) => string | undefined
  load: (id: string) => Promise<string | undefined>
}

/** The server of `astro dev`. */
export type ViteServer = {
  resolvedUrls?: { local: readonly string[] } | null
  middlewares: { use: (handler: Middleware) => unknown }
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void
