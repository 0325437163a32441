import { Command, CommanderError, Option } from 'commander'
import { build, check } from '../build.ts'
import { reason, refusedBy } from '../disk/refusal.ts'
import { version } from '../disk/version.ts'
import type { BuildOptions } from '../edition/edition.ts'
import type { Outcome } from '../edition/outcome.ts'
import type { CacheStrategy } from '../model.ts'
import type { ReportForm } from '../report.ts'
import { cacheFolder } from './cache-folder.ts'
import { addCommands } from './commands.ts'
import type { End } from './end.ts'
import { findingsReport } from './findings.ts'
import { forOption } from './for-option.ts'
import { liveOption } from './live-option.ts'
import { nowOption } from './now-option.ts'
import { configOption, contentOption, noConfigOption, placeIn } from './place-options.ts'
import { languageOption, reportOption, translationFor } from './report-option.ts'
import { sentence, summary } from './summary.ts'
import {
  complain,
  print,
  printJson,
  printPage,
  printPainted,
  printReport,
  progress,
  speak,
  translated,
  translatedLines,
} from './terminal.ts'

/** Exit codes: success, errors in the content, wrong usage, errors of the system, success without faulty articles. */
const exit = { done: 0, content: 1, usage: 2, system: 3, held: 4 } as const

type Flags = {
  config?: readonly string[] | false
  content?: string
  out?: string
  hosting?: string
  previous?: string
  first?: true
  now?: Date
  drafts?: true
  strict?: true
  report: ReportForm | 'html'
  cache?: string | boolean
  cacheStrategy: CacheStrategy
  quiet?: true
  for?: string[]
  live?: string
}

/** A signal ends the build cleanly, with the exit code that shells use for it. A second signal kills the process. */
const stopped = new AbortController()
for (const [name, code] of Object.entries({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 })) {
  process.once(name, () => stopped.abort(code))
}

const program = new Command('feedwright')
  .description('Writes RSS 2.0, Atom 1.0 and JSON Feed 1.1 for the sections of a news site.')
  .version(version)
  .showSuggestionAfterError()
  .exitOverride()
  .configureOutput({ writeOut: (text) => print(text), writeErr: (text) => print(text, process.stderr) })

command('build', 'check the articles and write the feeds', build)
  .addOption(forOption(false))
  .option('--hosting <dir>', 'folder for files that web servers read (default: hosting)')
command('check', 'check the articles and the feeds without writing', check)
  .addOption(forOption(true))
  .addOption(liveOption())

addCommands(program, { now: () => epoch() ?? new Date(), end, signal: stopped.signal })
for (const one of program.commands) if (one.name() !== 'init') one.addOption(languageOption())
program.hook('preAction', async (_, one) => speak(await translationFor(one.opts(), process.env)))

function end(outcome: End): void {
  if ('misuse' in outcome) process.exitCode = failed(outcome.misuse, exit.usage)
  else if ('findings' in outcome) {
    printReport(outcome.findings, 'text')
    process.exitCode = exit.content
  } else {
    print(outcome.output)
    if (outcome.next) print(translatedLines(outcome.next), process.stderr)
    if (outcome.isOpen) process.exitCode = exit.content
    else if (outcome.isHeld) process.exitCode = exit.held
  }
}

type Act = (options: BuildOptions) => Promise<Outcome>

function command(name: string, description: string, act: Act): Command {
  return program
    .command(name)
    .description(description)
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(contentOption())
    .option('--out <dir>', 'folder for the feeds (default: what the settings say, else dist)')
    .option('--previous <dir|url>', 'published feeds to compare with (default: those in --out)')
    .option('--first', 'first publication: do not warn when --previous has no feeds')
    .addOption(nowOption('time of the build: later articles are held back (UTC unless it has an offset; default: now)'))
    .option('--drafts', 'publish drafts too')
    .option('--strict', 'treat warnings as errors')
    .addOption(reportOption(act === check))
    .option('--cache <dir>', 'keep the cache in the folder feedwright below this one (default: node_modules/.cache)')
    .option('--no-cache', 'use no cache')
    .addOption(
      new Option('--cache-strategy <how>', 'detect changes by size and modification time, or by content')
        .choices(['metadata', 'content'])
        .default('metadata'),
    )
    .option('--quiet', 'print only errors (with --strict warnings too)')
    .action(async (flags: Flags, self: Command) => {
      process.exitCode = flags.live === undefined ? await run(act, flags) : await runLive(flags.live, flags, self)
    })
}

async function runLive(address: string, flags: Flags, self: Command): Promise<number> {
  const { live, misuseOf } = await import('./live.ts')
  const misuse = misuseOf(address, self)
  if (misuse !== undefined) return failed(misuse, exit.usage)
  return { ok: exit.done, faulty: exit.content, unreachable: exit.system }[await live(address, flags, stopped.signal)]
}

async function run(act: Act, flags: Flags): Promise<number> {
  const start = performance.now()
  const bar = await progress(process.stderr.isTTY && !flags.quiet)
  try {
    const now = flags.now ?? epoch()
    const outcome = await act({
      ...placeIn(flags),
      cache: cacheFolder(flags.cache),
      now,
      progress: bar.advance,
      signal: stopped.signal,
    })
    bar.stop()
    return await printed(outcome, flags, Math.round(performance.now() - start))
  } finally {
    bar.stop()
  }
}

async function printed(outcome: Outcome, flags: Flags, milliseconds: number): Promise<number> {
  const { refused, faults, ok, partners } = outcome
  if (refused !== undefined) return failed(refused, exit.usage)
  const verdicts = partners && (await import('../partner/report/verdicts.ts')).verdictsOf(outcome.diagnostics, partners)
  printPainted(await findingsReport(outcome, flags, flags.for || flags.report === 'html' ? verdicts : undefined))
  if (faults.length > 0) {
    return failed(
      `This is a bug in Feedwright; nothing was written. Please report it:\n${faults.join('\n')}`,
      exit.system,
    )
  }
  if (flags.report === 'html') {
    const { partnerReport } = await import('../page/partner-report.ts')
    printPage(partnerReport({ ...outcome, articles: partners?.articles ?? new Map(), verdicts: verdicts ?? [] }))
  }
  if (!flags.quiet && flags.report === 'json') printJson(summary(outcome, milliseconds, verdicts))
  else if (!flags.quiet)
    print(`${sentence(outcome, milliseconds, translated)}\n`, flags.report === 'html' ? process.stderr : undefined)
  if (!ok) return exit.content
  return outcome.held.length > 0 ? exit.held : exit.done
}

function failed(text: string, code: number): number {
  complain(text)
  return code
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function epoch(): Date | undefined {
  const text = process.env.SOURCE_DATE_EPOCH
  if (text === undefined || text === '') return undefined
  if (!/^\d{1,12}$/.test(text))
    throw new CommanderError(exit.usage, 'epoch', 'The variable SOURCE_DATE_EPOCH is not a number of seconds.')
  return new Date(Number(text) * 1000)
}

/** A program that closes the pipe early, like `head`, is not an error. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    process.exitCode = exit.system
    if (stream === process.stdout) complain(`The output cannot be written: ${reason(error)}.`)
  })
}

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = explain(error)
}

function explain(error: unknown): number {
  if (stopped.signal.aborted) return stopped.signal.reason
  if (error instanceof CommanderError) {
    if (error.code === 'epoch') complain(error.message)
    return error.exitCode === 0 ? exit.done : exit.usage
  }
  const refused = refusedBy(error)
  if (refused !== undefined) return failed(`${refused} All published files are complete.`, exit.system)
  return failed(error instanceof Error ? error.message : String(error), exit.system)
}
