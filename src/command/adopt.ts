import { type Command, Option } from 'commander'
import { placeOf } from '../content/config.ts'
import { readContent } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { refusal } from '../disk/folder.ts'
import { configOption, contentOption, noConfigOption, type PlaceFlags, placeIn } from './place-options.ts'
import { printReport, translatedLines } from './terminal.ts'

type Flags = PlaceFlags & { write?: true; report: 'text' | 'json' }

type Context = {
  now: () => Date
  end: (outcome: { output: string; isOpen: boolean } | { misuse: string } | { findings: readonly Diagnostic[] }) => void
  signal: AbortSignal
}

/** Adds the command that makes subscribers of old feeds see nothing new. */
export function addAdopt(program: Command, { now, end, signal }: Context): void {
  program
    .command('adopt')
    .description('find the articles of old feeds again, and keep their ids, so that no subscriber sees them as new')
    .argument('<old...>', 'old feeds in RSS, Atom or JSON Feed, or exports of WordPress: files, folders or addresses')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(contentOption())
    .option('--write', 'write the lines into the articles; nothing else in the files changes')
    .addOption(new Option('--report <form>', 'report format').choices(['text', 'json']).default('text'))
    .action(async (old: string[], { write, report, ...flags }: Flags) => {
      const { content: folder, config, diagnostics } = await placeOf(placeIn(flags))
      if (diagnostics.length > 0) return end({ findings: diagnostics })
      const misuse = refusal(folder, `${folder}.out`, config)
      if (misuse !== undefined) return end({ misuse })
      const { adopt } = await import('../adopt/adopt.ts')
      const content = readContent(folder, config)
      const adoption = await adopt(old, { content, write: write === true, now: now(), signal })
      if ('refused' in adoption) return end({ misuse: adoption.refused })
      printReport(adoption.diagnostics, report)
      const { textReport, jsonReport } = await import('../adopt/report.ts')
      end({
        output: report === 'json' ? jsonReport(adoption) : translatedLines(textReport(adoption)),
        isOpen: !adoption.isDone,
      })
    })
}
