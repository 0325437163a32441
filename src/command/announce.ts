import { type Command, InvalidArgumentError, Option } from 'commander'
import { placeOf } from '../content/config.ts'
import { readContent } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { refusal } from '../disk/folder.ts'
import { webLimits } from '../http/limits.ts'
import { nowOption } from './now-option.ts'
import { configOption, contentOption, noConfigOption, type PlaceFlags, placeIn } from './place-options.ts'
import { translatedLines } from './terminal.ts'

type Flags = PlaceFlags & {
  out?: string
  state?: string
  dryRun?: true
  wait: number
  now?: Date
  report: 'text' | 'json'
}

type Context = {
  now: () => Date
  end: (outcome: { output: string; isOpen: boolean } | { misuse: string } | { findings: readonly Diagnostic[] }) => void
  signal: AbortSignal
}

/** Adds the command that tells hubs and search engines of what has changed. */
export function addAnnounce(program: Command, { now, end, signal }: Context): void {
  program
    .command('announce')
    .description(
      'after a deploy: tell the hubs and services in the settings of the documents and articles that have changed, once they are live',
    )
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(contentOption())
    .option('--out <dir>', 'folder of the feeds (default: what the settings say, else dist)')
    .option('--state <file>', 'file that keeps what was announced, so that nothing is announced twice')
    .option('--dry-run', 'print what would be announced, and send nothing')
    .option('--wait <seconds>', 'how long to wait until everything is live', readSeconds, webLimits.announceWaitSeconds)
    .addOption(nowOption('time that the last 48 hours end at, if there is no state (UTC; default: now)'))
    .addOption(new Option('--report <form>', 'report format').choices(['text', 'json']).default('text'))
    .action(async ({ state, dryRun, wait, report, ...flags }: Flags) => {
      const { content: folder, out, config, diagnostics } = await placeOf(placeIn(flags))
      if (diagnostics.length > 0) return end({ findings: diagnostics })
      const misuse = refusal(folder, out, config)
      if (misuse !== undefined) return end({ misuse })
      const { announce } = await import('../announce/announce.ts')
      const announcement = await announce({
        ...{ content: readContent(folder, config), out, state, signal },
        isDry: dryRun === true,
        wait: wait * 1000,
        now: flags.now ?? now(),
        baiduToken: process.env.FEEDWRIGHT_BAIDU_TOKEN,
      })
      if ('refused' in announcement) return end({ misuse: announcement.refused })
      if ('findings' in announcement) return end(announcement)
      const { isDone, jsonReport, textReport } = await import('../announce/report.ts')
      const output = report === 'json' ? jsonReport(announcement) : translatedLines(textReport(announcement))
      end({ output, isOpen: !isDone(announcement) })
    })
}

function readSeconds(text: string): number {
  const seconds = Number(text)
  if (/^\d{1,5}$/.test(text) && seconds <= webLimits.announceWaitMost) return seconds
  throw new InvalidArgumentError(`It is a whole number of seconds up to ${webLimits.announceWaitMost}.`)
}
