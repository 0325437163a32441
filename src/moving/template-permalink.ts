import type { Program } from './program.ts'

/**
 * The pattern of a permalink in Liquid or Nunjucks; undefined when a part of it is code. `formatOf` finds the date format of
 * a filter of the site's own.
 */
export function templatePermalink(
  template: string,
  formatOf: (filter: string) => string | undefined,
): string | undefined {
  const pieces = template
    .split(/\{\{-?\s*(.*?)\s*-?\}\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : part(piece, formatOf)))
  if (pieces.some((piece) => piece === undefined) || /\{%/.test(template)) return undefined
  return `/${pieces.join('')}`.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/')
}

function part(expression: string, formatOf: (filter: string) => string | undefined): string | undefined {
  const [value = '', ...filters] = expression.split('|').map((one) => one.trim())
  const whole = parts[value]
  if (whole !== undefined && filters.every((filter) => /^(?:slug|slugify|url|downcase|lower)$/.test(filter)))
    return whole
  const [filter = ''] = filters
  if (!/^(?:page\.)?date$/.test(value) || filters.length !== 1) return undefined
  const [, strftime] = /^date:?\s*\(?["']([^"']+)["']/.exec(filter) ?? []
  return dated(strftime ?? formatOf(filter))
}

const parts: Readonly<Record<string, string>> = {
  'page.fileSlug': '{slug}',
  slug: '{slug}',
  title: '{title}',
  'page.filePathStem': '{path}',
}

/** The parts of a date in the formats of strftime and of Luxon. */
function dated(format: string | undefined): string | undefined {
  const written = format?.replace(/%?[A-Za-z]+/g, (token) => dates[token] ?? '?')
  return written === undefined || written.includes('?') ? undefined : written
}

const dates: Readonly<Record<string, string>> = {
  ...{ '%Y': '{yyyy}', '%y': '{yy}', '%m': '{mm}', '%d': '{dd}', '%H': '{hour}', '%M': '{minute}', '%S': '{second}' },
  ...{ yyyy: '{yyyy}', yy: '{yy}', MM: '{mm}', LL: '{mm}', M: '{m}', L: '{m}', dd: '{dd}', d: '{d}' },
}

/** The format that a filter of the site's own gives to a date by Luxon, the library that Eleventy's guides use. */
export function filterFormat(program: Program | undefined, filter: string): string | undefined {
  const call = program?.calls('addFilter').find(({ values: [name] }) => name === filter)
  return /\.toFormat\(\s*["'`]([^"'`]+)["'`]/.exec(call?.text ?? '')?.[1]
}
