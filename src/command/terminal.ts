import { styleText } from 'node:util'
import type { Paint } from '../report.ts'

type Progress = { advance?: (done: number, total: number) => void; stop: () => void }

/** A progress bar on a terminal, which appears after a second. */
export async function progress(isShown: boolean): Promise<Progress> {
  if (!isShown) return { stop: () => {} }
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({ format: '{bar} {value} of {total} articles', hideCursor: true, clearOnComplete: true })
  const start = performance.now()
  return {
    advance: (done, total) => {
      if (performance.now() - start < 1000) return
      if (!bar.isActive) bar.start(total, done)
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}

/** Adds colours where the terminal and NO_COLOR allow them. */
export const paint: Paint = (kind, text) => {
  if (!process.stderr.isTTY || !process.stderr.hasColors()) return text
  const styles = { error: 'red', warning: 'yellow', note: 'blue', place: 'bold', hint: 'dim' } as const
  return styleText(styles[kind], text)
}
