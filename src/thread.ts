import { parentPort, Worker } from 'node:worker_threads'

/** A thread that answers questions one after the other. */
export type Thread<Question, Answer> = {
  /** @throws Error when the thread ends before it has answered */
  ask: (question: Question) => Promise<Answer>
  end: () => void
}

/** Starts a program of ours in a thread; `workerData` is what it is told at the beginning. */
export function startThread<Question, Answer>(program: URL, workerData?: unknown): Thread<Question, Answer> {
  const thread = new Worker(program, { workerData })
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = []
  const fail = (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  thread.on('message', (answer: Answer) => waiting.shift()?.resolve(answer))
  thread.on('error', fail)
  thread.on('exit', () => fail(new Error(`A thread of the build has ended: ${program.href}`)))
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        thread.postMessage(question)
      }),
    end: () => void thread.terminate(),
  }
}

/** What such a program does. */
export function answerAll<Question, Answer>(answer: (question: Question) => Answer): void {
  parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)))
}
