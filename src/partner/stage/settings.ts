import type { Content } from '../../content/read.ts'
import { locate, tree, type YamlText } from '../../content/yaml-position.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { nearest } from '../../text/nearest.ts'
import { partnerNamed, partners } from '../index.ts'
import { knownKey } from './own.ts'

/** Partners, rules and settings of partners that are not known, each at its place in the file that names it. */
export const settingFindings = ({ settings }: Pick<Content, 'settings'>): Diagnostic[] =>
  settings
    .filter(({ text }) => /^["']?(?:partners|mute|partnerSettings)\b/im.test(text))
    .flatMap(({ file, text }) => {
      const yaml = { file, firstLine: 1, text }
      return [...unknownPartners(yaml), ...unknownRows(yaml), ...wrongSettings(yaml)]
    })

/** The names of all partners. */
const partnerNames = () => partners.map(({ name }) => name)

const unknownPartners = (yaml: YamlText): Diagnostic[] =>
  listAt(yaml, 'partners').flatMap((name, index) =>
    partnerNamed(name)
      ? []
      : notKnown(yaml, ['partners', index], `There is no partner "${name}".`, name, partnerNames()),
  )

const unknownRows = (yaml: YamlText): Diagnostic[] => {
  const ids = partners.flatMap(({ rows }) => rows.map(({ id }) => id))
  return listAt(yaml, 'mute').flatMap((id, index) =>
    ids.some((one) => one === id)
      ? []
      : notKnown(yaml, ['mute', index], `There is no rule of a partner with the id "${id}".`, id, ids),
  )
}

function wrongSettings(yaml: YamlText): Diagnostic[] {
  return Object.entries(mapOf(valueAt(yaml, 'partnerSettings'))).flatMap(([name, values]) => {
    const path = ['partnerSettings', name]
    const partner = partnerNamed(name)
    if (!partner) return notKnown(yaml, path, `There is no partner "${name}".`, name, partnerNames())
    const known = partner.settings ?? {}
    return Object.entries(mapOf(values)).flatMap(([key, value]): Diagnostic[] => {
      const setting = known[knownKey(key, known) ?? key]
      if (!setting)
        return notKnown(yaml, [...path, key], `The partner "${name}" has no setting "${key}".`, key, Object.keys(known))
      const fault = setting.fault?.(String(value))
      if (fault === undefined) return []
      const message = `partnerSettings.${name}.${key}: "${value}" ${fault}.`
      return [
        {
          ...locate(yaml, [...path, key]),
          rule: 'bad-value',
          message,
          hint: `Write it like "${key}: ${setting.example}".`,
        },
      ]
    })
  })
}

/** A finding about a name that is not known, with the nearest of the known ones. */
function notKnown(
  yaml: YamlText,
  path: readonly PropertyKey[],
  message: string,
  name: string,
  known: readonly string[],
): Diagnostic[] {
  const near = nearest(name, [...known]) ?? nearest(name.toUpperCase(), [...known])
  const all = known.length > 20 ? '"feedwright explain" lists them.' : `Write one of ${known.join(', ')}.`
  const none = known.length === 0 ? 'Remove the line: this partner has no settings.' : all
  const part = typeof path.at(-1) === 'number' ? 'value' : 'key'
  return [{ ...locate(yaml, path, part), rule: 'not-supported', message, hint: near ? `Write "${near}".` : none }]
}

const valueAt = (yaml: YamlText, key: string): unknown => mapOf(tree(yaml)?.toJS())[key]

const listAt = (yaml: YamlText, key: string): string[] => {
  const value = valueAt(yaml, key)
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

const mapOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
