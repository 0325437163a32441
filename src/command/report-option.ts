import { InvalidArgumentError, Option } from 'commander'
import { findingLanguages, type Translate, translation } from '../language/messages/index.ts'
import { languageOfTerminal } from '../language/messages/preferred.ts'
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

/** The option for the language of findings. */
export const languageOption = (): Option =>
  new Option('--language <tag>', 'language of findings (default: that of the terminal)').choices(findingLanguages)

/**
 * The language of what a command prints: the one that is asked for, else that of the terminal. Reports for programs are in English
 * unless another language is asked for, so that they are the same on every machine. `init` asks for the language of a site by the
 * same name, in which it can speak as well.
 */
export function translationFor(
  { language, report = 'text' }: { language?: string; report?: ReportForm | 'html' },
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Translate> {
  const isForPeople = report === 'text' || report === 'html'
  const asked = findingLanguages.find((one) => one === language)
  return translation(asked ?? (isForPeople ? languageOfTerminal(variables) : 'en'))
}
