import { split } from '../content/front-matter.ts'
import { readValues, type Values } from './values.ts'

/** The front matter of a file, in YAML, TOML or JSON; empty when it has none, or it cannot be read: the build says why. */
export function matterOf(text: string): Values {
  const { yaml } = split({ path: '', file: '', text, digest: '', stat: { size: 0, time: 0 } })
  try {
    return readValues(`matter.${yaml.language ?? 'yaml'}`, yaml.text)
  } catch {
    return {}
  }
}
