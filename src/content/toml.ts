import { parse, TomlError } from 'smol-toml'
import type { Checked, Diagnostic } from '../diagnostic.ts'
import { readDate } from '../time/written-date.ts'
import { inText } from './in-text.ts'
import type { Values } from './yaml.ts'
import type { YamlText } from './yaml-position.ts'

/** Reads a map of TOML 1.0 in which every scalar becomes text, as in YAML. */
export function readToml({ file, firstLine, text }: YamlText): Checked<Values> {
  try {
    return { value: inText(parse(text)), diagnostics: noSuchDays({ file, firstLine, text }) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [, fault = 'it cannot be read'] = /^Invalid TOML document: (.*)/.exec(error.message) ?? []
    return {
      diagnostics: [
        {
          ...{ file, line: firstLine + error.line - 1, column: error.column, rule: 'yaml-syntax' },
          message: `This is not TOML: ${fault}.`,
          hint: 'Correct this line: texts and dates are like title = "A bridge opens" and date = 2019-11-01.',
        },
      ],
    }
  }
}

/** Days that no calendar has: the library would read 31 February as 2 March. */
const noSuchDays = ({ file, firstLine, text }: YamlText): Diagnostic[] =>
  text.split('\n').flatMap((line, index) => {
    const [, before = '', day = ''] = /^(\s*[\w."'-]+\s*=\s*)(\d{4}-\d\d-\d\d)/.exec(line) ?? []
    if (day === '' || readDate(day)) return []
    return {
      ...{ file, line: firstLine + index, column: before.length + 1, rule: 'bad-date' },
      message: `There is no day ${day}.`,
      hint: 'Correct this line: a date is like date = 2019-11-01.',
    }
  })
