import { parse, TomlError } from 'smol-toml'
import type { Checked } from '../diagnostic.ts'
import { inText } from './in-text.ts'
import type { Values } from './yaml.ts'
import type { YamlText } from './yaml-position.ts'

/** Reads a map of TOML 1.0 in which every scalar becomes text, as in YAML. */
export function readToml({ file, firstLine, text }: YamlText): Checked<Values> {
  try {
    return { value: inText(parse(text)), diagnostics: [] }
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
