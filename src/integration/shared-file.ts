/** The files of hosts that several programs write: the site has rules there, its adapter, and the feeds. */
export const sharedNames = ['_headers', '_redirects'] as const

/** The lines around our part of such a file. */
const begin = '# Feedwright begins. What is between these two lines is written again by each build.'
const end = '# Feedwright ends.'

/**
 * A file of a host with our rules in it, between two comments; the text of others stays as it is. Their headers come first,
 * since a host may read only the first rules; our redirects come first, since those of others may have patterns for all addresses.
 * @throws Error when one of the two comments is missing, so that it is unknown which rules are ours
 */
export function merged(name: string, text: string, own: string): string {
  const others = withoutOwn(name, text)
  if (own.trim() === '') return others
  const part = `${begin}\n${own.endsWith('\n') ? own : `${own}\n`}${end}\n`
  if (others.trim() === '') return part
  return name === '_redirects' ? part + others : `${others}${others.endsWith('\n') ? '' : '\n'}${part}`
}

/** The text of others. */
function withoutOwn(name: string, text: string): string {
  const others = text.replaceAll(ownPart, '')
  if (!/^# Feedwright (?:begins|ends)\./m.test(others)) return others
  throw new Error(
    `"${name}" has only one of the two lines around the rules of the feeds. Remove the line that begins with "# Feedwright", and the rules of feeds beside it.`,
  )
}

const ownPart =
  /^# Feedwright begins\.[^\n]*\n(?:(?!# Feedwright begins\.)[^\n]*\n)*?# Feedwright ends\.[^\n]*(?:\n|$)/gm

/**
 * Our rules of headers without the last ones for pictures, as many as the host has no room for: without them, pictures are only asked for
 * again more often.
 */
export function fitting(own: string, room: number): string {
  const blocks = own.split(/\n(?=\n)/)
  const pictures = blocks.filter((block) => block.includes('immutable'))
  const surplus = Math.max(0, blocks.length - room)
  const dropped = new Set(pictures.slice(Math.max(0, pictures.length - surplus)))
  return blocks.filter((block) => !dropped.has(block)).join('\n')
}

/** How many rules a file of a host has: lines that are neither empty, nor comments, nor indented under a rule. */
export const ruleCount = (text: string): number => text.split('\n').filter((line) => /^[^\s#]/.test(line)).length
