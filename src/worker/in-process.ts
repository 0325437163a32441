import type { HooksFile } from '../hooks/find.ts'
import type { Hooks } from '../hooks/model.ts'
import { openRunner, type Runner } from '../hooks/runner.ts'
import { answer } from './answer.ts'
import type { Context } from './message.ts'
import type { Workers } from './pool.ts'

/** Workers that are this process itself, without bounds on time and memory: hooks that are code of this program cannot be sent to others. */
export function workersHere(code?: Hooks): Workers {
  let context: Context | undefined
  const runnerFor = openRunners(code)
  return {
    start: () => {},
    begin(next) {
      context = next
    },
    ask: async (task) => {
      if (!context) throw new Error('There is no context for this task.')
      return await answer(typeof task === 'function' ? task() : task, context, { runner: runnerFor(context.hooks) })
    },
    stop: () => {},
  }
}

/** The runner for the hooks of each context; the same one for the same hooks, which are loaded once. */
function openRunners(code: Hooks | undefined): (file: HooksFile | undefined) => Runner | undefined {
  const ofCode = code && openRunner({ code })
  const known = new Map<string, Runner>()
  return (file) => {
    if (!file) return ofCode
    const key = `${file.path} ${file.digest}`
    const runner = known.get(key) ?? openRunner({ file })
    known.set(key, runner)
    return runner
  }
}
