import { isTimezone } from '../time/zone.ts'
import { type Choice, searchable } from './choice.ts'
import { places } from './zone-places.ts'

/** All time zones by their cities: that of this machine first, since most people are where their newsroom is. */
export function timeZones(): Choice[] {
  const own = ownTimeZone()
  const names = new Set([own, ...Intl.supportedValuesOf('timeZone').map(modern), ...Object.keys(places), 'UTC'])
  return [...names].map((value) => ({
    value,
    label: value === own ? `${value} (of this computer)` : value,
    words: [value, city(value), ...(places[value] ?? [])],
  }))
}

/** The time zone of this machine. */
export const ownTimeZone = (): string => modern(Intl.DateTimeFormat().resolvedOptions().timeZone)

/** The time zone that is meant by a city, a country, or a name of the IANA database in any case; undefined when there is none. */
export function timeZoneOf(text: string): string | undefined {
  const wanted = [text, text.replace(/,.*$/s, '')].map(searchable)
  const zones = timeZones()
  const meant = wanted.map((one) => one && zones.find(({ words }) => words.some((word) => searchable(word) === one)))
  const zone = meant.find((one) => one !== undefined && one !== '')
  return zone ? zone.value : isTimezone(text) ? text : undefined
}

/** `New York` of `America/New_York`. */
const city = (zone: string) => zone.replace(/^.*\//, '').replaceAll('_', ' ')

/** Node lists some zones by names that their cities no longer have. */
const modern = (zone: string) => renamed[zone] ?? zone

const renamed: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Louisville': 'America/Kentucky/Louisville',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
}
