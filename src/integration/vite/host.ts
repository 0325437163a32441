import type { IncomingMessage, ServerResponse } from 'node:http'

/** The parts of Vite that its plugin uses; none of its packages is loaded for them. */

/** A plugin of Vite, with the hooks of ours. */
export type VitePlugin = {
  name: string
  configResolved: (config: ViteConfig) => void
  configureServer: (server: ViteServer) => void
  transformIndexHtml: { order: 'post'; handler: (html: string, page: { server?: unknown }) => Promise<string> }
  writeBundle: (this: BundleContext) => void
  closeBundle: { order: 'post'; sequential: true; handler: (this: BundleContext) => Promise<void> }
}

/** The settings of Vite, with all defaults. */
export type ViteConfig = {
  root: string
  base: string
  cacheDir: string
  build: { outDir: string; ssr: boolean | string }
  logger: ViteLog
}

/** Where Vite prints. */
export type ViteLog = { info: (text: string) => void; warn: (text: string) => void; error: (text: string) => void }

/** What a hook knows of its build: since Vite 6 there is one for each environment. */
export type BundleContext = {
  environment?:
    | { config: { consumer?: string | undefined; build?: { outDir?: string | undefined } | undefined } }
    | undefined
}

/** The server of development. */
export type ViteServer = {
  watcher: {
    add: (path: string) => unknown
    on: (event: 'all', callback: (event: string, path: string) => void) => unknown
  }
  middlewares: {
    use: (handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void) => unknown
  }
  ws: { send: (message: { type: 'error'; err: { message: string; stack: string } }) => void }
}
