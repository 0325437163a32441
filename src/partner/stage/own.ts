import type { Section } from '../../model.ts'
import type { Own, OwnSetting, Partner } from '../model.ts'

/** A partner's own settings in a section; keys match without case, as everywhere. */
export function ownOf({ name, settings = {} }: Partner, { partnerSettings }: Section): Own {
  const written = Object.entries(partnerSettings[name] ?? {})
  return Object.fromEntries(written.map(([key, value]) => [knownKey(key, settings) ?? key, value]))
}

/** The key of a setting as it is in the docs; undefined when there is none. */
export const knownKey = (key: string, settings: Readonly<Record<string, OwnSetting>>): string | undefined =>
  Object.keys(settings).find((known) => known.toLowerCase() === key.toLowerCase())
