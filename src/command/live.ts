import type { Command } from 'commander'
import { type Diagnostic, isFaulty, severity } from '../diagnostic.ts'
import type { ReportForm } from '../report.ts'
import { many } from './summary.ts'
import { complain, print, printJson, printReport, translated } from './terminal.ts'

/** Why a command line makes no sense: its address is none, or it has options about articles. */
export function misuseOf(address: string, command: Command): string | undefined {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    return '--live needs the address of a feed or a page, like https://www.example.org/rss.xml.'
  const { username, password } = new URL(address)
  if (username !== '' || password !== '')
    return '--live needs an address without a user name and password: readers have none.'
  const other = command.options.find((option) => {
    const name = option.attributeName()
    const isGiven = command.getOptionValueSource(name) === 'cli' && !taken.includes(option.long ?? '')
    return isGiven && option.negate === (command.getOptionValue(name) === false)
  })
  if (other) return `--live checks what a server sends and reads no articles, so it cannot be with ${other.long}.`
  return command.getOptionValue('report') === 'html'
    ? '--report html is about what partners take from the articles, which --live does not read.'
    : undefined
}

const taken = ['--live', '--strict', '--report', '--quiet', '--language']

type Flags = { strict?: true; quiet?: true; report: ReportForm | 'html' }

/** Checks a server, and prints what was found. The result: whether nothing stops, or that the host cannot be reached. */
export async function live(
  address: string,
  { strict, quiet, report }: Flags,
  signal: AbortSignal,
): Promise<'ok' | 'faulty' | 'unreachable'> {
  const start = performance.now()
  const { checkLive } = await import('../live/check.ts')
  const { shown } = await import('../http/shown.ts')
  const outcome = await checkLive(withoutFragment(address), signal)
  if ('failed' in outcome) {
    complain(`${shown(address)} cannot be checked: ${outcome.failed}.`)
    return 'unreachable'
  }
  const stopping = strict ? (['error', 'warning'] as const) : (['error'] as const)
  const { diagnostics, documents, requests } = outcome
  const wanted = diagnostics.filter((one) => !quiet || isFaulty([one], stopping))
  printReport(wanted, report === 'html' ? 'text' : report)
  const ok = !isFaulty(diagnostics, stopping)
  const [errors, warnings, notes] = (['error', 'warning', 'note'] as const).map((kind) => countOf(diagnostics, kind))
  const milliseconds = Math.round(performance.now() - start)
  if (quiet) return ok ? 'ok' : 'faulty'
  if (report === 'json') printJson({ ok, documents, requests, errors, warnings, notes, milliseconds })
  else
    print(
      `${[many(documents.length, 'document'), many(requests, 'request'), many(errors ?? 0, 'error'), many(warnings ?? 0, 'warning'), many(notes ?? 0, 'note'), `${milliseconds} ms`].map(translated).join(translated(', '))}\n`,
    )
  return ok ? 'ok' : 'faulty'
}

const withoutFragment = (address: string) => new URL(address).href.replace(/#.*/s, '')

const countOf = (diagnostics: readonly Diagnostic[], kind: ReturnType<typeof severity>) =>
  diagnostics.filter((one) => severity(one) === kind).length
