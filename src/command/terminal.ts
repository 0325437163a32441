import { styleText } from 'node:util'
import type { Diagnostic } from '../diagnostic.ts'
import type { Translate } from '../language/messages/index.ts'
import { jsonLine, type Paint, type ReportForm, type ReportStyle, report } from '../report.ts'
import { visibleLines } from '../text/visible.ts'

/** Prints text. Nothing else writes to the terminal but the functions of this file, so that no text can control it. */
export const print = (text: string, stream: NodeJS.WritableStream = process.stdout): void =>
  void stream.write(visibleLines(text))

/** The language of all that is printed. A command sets it once, before it does anything else. */
const spoken: { translate: Translate } = { translate: (text) => text }

export const speak = (translate: Translate): void => void Object.assign(spoken, { translate })

/** A text for people in the language that is spoken. */
export const translated: Translate = (text) => spoken.translate(text)

/** The same for a text of several lines, each of which is translated by itself. */
export const translatedLines: Translate = (text) =>
  text
    .split('\n')
    .map((line) => `${/^ */.exec(line)?.[0] ?? ''}${translated(line.trimStart())}`)
    .join('\n')

/** Prints a complaint. */
export const complain = (text: string): void => print(`feedwright: ${translatedLines(text)}\n`, process.stderr)

/** Prints an object as one line of JSON. */
export const printJson = (value: object): void => void process.stdout.write(`${jsonLine(value)}\n`)

/** Prints findings, with colours where the terminal has them. */
export const printReport = (diagnostics: readonly Diagnostic[], form: ReportForm): void =>
  void process.stderr.write(report(diagnostics, form, { paint, translate: translated }))

/** Prints a text that is made with the colours of the terminal, and has nothing on which it acts. */
export const printPainted = (make: (style: ReportStyle) => string): void =>
  void process.stderr.write(make({ paint, translate: translated }))

/** Prints a page, which has escaped every text in it. */
export const printPage = (html: string): void => void process.stdout.write(html)

type Progress = { advance?: (done: number, total: number) => void; stop: () => void }

/** A progress bar on a terminal, which appears after a second. */
export async function progress(isShown: boolean): Promise<Progress> {
  if (!isShown) return { stop: () => {} }
  const { default: cliProgress } = await import('cli-progress') // CommonJS: in a bundle it has no other name
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value} of {total} articles',
    hideCursor: true,
    clearOnComplete: true,
  })
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
const paint: Paint = (kind, text) => {
  if (!process.stderr.isTTY || !process.stderr.hasColors()) return text
  const styles = { error: 'red', warning: 'yellow', note: 'blue', place: 'bold', hint: 'dim' } as const
  return styleText(styles[kind], text)
}
