/**
 * Text in which no address has a user name or password: `...` is in their place. Reports are printed to logs that others can
 * read.
 */
export const withoutPasswords = (text: string): string =>
  text.includes('@')
    ? text.replace(/[^\s\\/?#]+/g, (part: string, index: number) =>
        withoutUser(part, text.slice(Math.max(0, index - 8), index)),
      )
    : text

/** A part of an address, which is the one with the host if two slashes are before it; http needs fewer. */
function withoutUser(part: string, before: string): string {
  const at = part.lastIndexOf('@')
  if (at < 0) return part
  const [scheme = ''] = /^(?:https?|ftp|wss?):/i.exec(part) ?? []
  const isHost = /:[\\/]{2,}$|(?:https?|ftp|wss?):[\\/]$/i.test(before) || scheme !== ''
  const isHostOfAnyScheme = /[\\/]{2}$/.test(before) && part.slice(0, at).includes(':')
  return isHost || isHostOfAnyScheme ? `${scheme}...${part.slice(at)}` : part
}
