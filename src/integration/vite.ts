import type { BundleContext, ViteConfig, VitePlugin } from './vite/host.ts'
import type { ViteOptions } from './vite/options.ts'

export type { MakeArticles, ViteOptions } from './vite/options.ts'

/**
 * Plugin of Vite 5 and later: writes the feeds into the folder of the built site, serves them in development, and puts the links to them into
 * the head of pages.
 * @see https://vite.dev/guide/api-plugin
 */
export function feedwright(options: ViteOptions = {}): VitePlugin {
  const state: State = { config: undefined, isWritten: false }
  return {
    name: 'feedwright',
    configResolved(config) {
      state.config = config
    },
    configureServer(server) {
      const { config } = state
      if (!config) return
      const loaded = import('./vite/server.ts').then(({ openFeeds }) => openFeeds(config, options, server))
      server.middlewares.use((request, response, next) => {
        loaded.then((feeds) => feeds.answer(request, response, next)).catch(next)
      })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { server }) {
        if (options.links === false || !state.config) return html
        const { withLinks } = await import('./vite/build.ts')
        const linked = withLinks(html, state.config, options)
        return await (server ? linked.catch(() => html) : linked) // in development the feeds report what is wrong
      },
    },
    writeBundle() {
      state.isWritten = true // a build that failed is closed too
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { config, isWritten } = state
        state.isWritten = false
        const out = config && outOf(config, this)
        if (!isWritten || !config || out === undefined) return
        const { buildFeeds } = await import('./vite/build.ts')
        await buildFeeds(config, options, out)
      },
    },
  }
}

type State = { config: ViteConfig | undefined; isWritten: boolean }

/** The folder of a build for browsers; undefined for a build for a server. */
function outOf({ build }: ViteConfig, { environment }: BundleContext): string | undefined {
  const own = environment?.config
  const isServer = own?.consumer === undefined ? Boolean(build.ssr) : own.consumer === 'server'
  return isServer ? undefined : (own?.build?.outDir ?? build.outDir)
}
