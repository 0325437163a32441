/** The parts of a tool's patterns, without their colons, in the spelling of ours; `''` is left out. */
export type Tokens = Readonly<Record<string, string>>

/** A pattern of a tool in our parts: `/:year/:title/` is `/{yyyy}/{slug}/`; undefined when a part has no counterpart. */
export function permalinkOf(pattern: string, tokens: Tokens): string | undefined {
  const parts = [...pattern.matchAll(token)].map(([whole]) => whole.replace(/^:/, ''))
  if (parts.some((part) => !Object.hasOwn(tokens, part))) return undefined
  const written = pattern.replace(token, (whole) => tokens[whole.slice(1)] ?? '')
  return `/${written}`.replace(/\/{2,}/g, '/')
}

const token = /:[a-z\d]\w*(?:\[[^\]]*\])?/gi

/** The tokens that several tools have. */
export const dateTokens: Tokens = {
  year: '{yyyy}',
  month: '{mm}',
  day: '{dd}',
  hour: '{hour}',
  minute: '{minute}',
  second: '{second}',
}

/** The note about a pattern that has no counterpart. */
export const unknownPattern = (pattern: string): string =>
  `The pattern of addresses "${pattern}" has a part that Feedwright does not have. Write your own pattern after \`permalink\`.`
