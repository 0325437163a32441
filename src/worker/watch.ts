import type { ChildProcess } from 'node:child_process'
import { limits } from '../limits.ts'

/** Acts when a process says nothing for too long; what it said while we were busy ourselves is heard first. */
export function watchOver(child: ChildProcess, act: () => void) {
  let heard = performance.now()
  let pauses = 0
  const hear = () => {
    heard = performance.now()
    bound.refresh()
  }
  const bound = setTimeout(() => {
    setImmediate(() => {
      if (pauses === 0 && performance.now() - heard >= limits.renderMilliseconds) act()
    })
  }, limits.renderMilliseconds)
  child.on('message', hear)
  return {
    /** It may say nothing as long as it is not asked. */
    async pause(until: Promise<void>): Promise<void> {
      pauses += 1
      await until.finally(() => {
        pauses -= 1
        hear()
      })
    },
    stop() {
      clearTimeout(bound)
      child.off('message', hear)
    },
  }
}
