import type { BuildOptions } from '../edition/edition.ts'
import { findHooks, type HooksSource } from '../hooks/find.ts'
import type { OpenHooks } from '../worker/hooks.ts'
import type { Workers } from '../worker/pool.ts'
import { type Start, workersFor } from '../worker/workers-for.ts'

/** The workers of a preview, which last from build to build as long as the hooks stay the same. */
export type Crew = {
  /**
   * The workers for the next build; `isNew` when the hooks have changed, so that nothing known is true any more.
   * @throws Error when the hooks cannot be used
   */
  ready: (content: string) => Promise<{ workers: Workers; hooks?: OpenHooks | undefined; isNew: boolean }>
  stop: () => void
}

/** No worker runs before the first build. */
export function openCrew(options: Pick<BuildOptions, 'hooks' | 'signal'>, start: Start): Crew {
  let now: { workers: Workers; key: string } | undefined
  return {
    async ready(content) {
      const { source, refused, diagnostics } = findHooks(options.hooks, content)
      const [fault] = diagnostics
      if (refused !== undefined || fault) throw new Error(refused ?? `${fault?.file}: ${fault?.message}`)
      const key = source ? keyOf(source) : ''
      const isNew = now?.key !== key
      if (isNew) now?.workers.stop()
      const workers = now && !isNew ? now.workers : await workersFor(source, start, options.signal)
      now = { workers, key }
      return { workers, hooks: await opened(source, workers, content), isNew }
    },
    stop: () => now?.workers.stop(),
  }
}

const keyOf = (source: HooksSource) => ('file' in source ? `${source.file.path} ${source.file.digest}` : 'code')

async function opened(
  source: HooksSource | undefined,
  workers: Workers,
  folder: string,
): Promise<OpenHooks | undefined> {
  if (!source) return undefined
  const { openHooks } = await import('../worker/hooks.ts')
  const { value, diagnostics } = await openHooks(source, { folder, workers, cacheKey: undefined })
  const [fault] = diagnostics
  if (!value && fault) throw new Error(`${fault.file}:${fault.line}: ${fault.message} ${fault.hint}`)
  return value
}
