import { languageOf } from './languages.ts'
import { timeZoneOf } from './time-zones.ts'

/** An answer as it is meant: `https://example.org/` by `example.org`, `Europe/London` by `London`, `en` by `English`. */
export function understood(key: string, text: string): string {
  const written = text.trim()
  if (written === '') return ''
  if (key === 'url') return addressOf(written) ?? written
  if (key === 'language') return languageOf(written) ?? written
  if (key === 'timezone') return timeZoneOf(written) ?? written
  return written
}

/** What was understood, in a sentence for each value that was written otherwise. */
export const asUnderstood = (
  written: Partial<Record<string, string>>,
  values: Partial<Record<string, string>>,
): string =>
  Object.entries(written)
    .filter(([key, text]) => text !== undefined && values[key] !== undefined && text.trim() !== values[key])
    .map(([key, text]) => `--${key}: "${text}" was understood as "${values[key]}".\n`)
    .join('')

/** The address of a site that is given by its host; undefined when the text has a scheme already, or is no host. */
function addressOf(written: string): string | undefined {
  const [, scheme = 'https'] = /^(https?):\/?(?!\/)/i.exec(written) ?? []
  const rest = written.replace(/^https?:\/?(?!\/)/i, '').replace(/^\/\//, '')
  const [, host = ''] = hostAndPath.exec(rest) ?? []
  const address = `${scheme.toLowerCase()}://${rest}`
  if (host === '' || !URL.canParse(address)) return undefined
  const { hostname, href } = new URL(address)
  if (/^[\x20-\x7e]*$/.test(host) && hostname !== host.toLowerCase()) return undefined // 1.2 is 1.0.0.2 there
  return href.endsWith('/') ? href : `${href}/`
}

/** A host with a dot, or this machine; a port; a path. */
const hostAndPath = /^(localhost|[^\s/:@?#\\]+\.[^\s/:@?#\\]+)(?::\d{1,5})?(?:\/[^\s?#\\]*)?$/i
