/** An address to print: without user name, password and query, which may be secret. */
export function shown(address: string): string {
  if (!URL.canParse(address)) return address.replace(/\?.*$/s, '?...')
  const { protocol, host, pathname, search } = new URL(address)
  return `${protocol}//${host}${pathname}${search === '' ? '' : '?...'}`
}
