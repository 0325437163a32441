import { InvalidArgumentError, Option } from 'commander'
import type { ReportForm } from '../report.ts'

/** The option for the form of a report. A page is about what partners take, so only a check can print it. */
export function reportOption(isCheck: boolean): Option {
  const option = new Option('--report <form>', 'report format').choices(isCheck ? [...forms, 'html'] : forms)
  option.default('text')
  const read = option.parseArg
  return option.argParser((text, previous) => {
    if (text === 'html' && !isCheck) {
      throw new InvalidArgumentError('Only "feedwright check" makes a report in HTML: it shows what partners take.')
    }
    return read?.(text, previous)
  })
}

const forms: ReportForm[] = ['text', 'json', 'github']
