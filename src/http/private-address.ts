import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { BlockList, isIP } from 'node:net'

/**
 * Whether a redirect leads from a public host to this machine or a private network. What a server there says would be printed in
 * a log, and the site that redirects has no right to ask it. A person who names a private host asks it on purpose.
 */
export async function leadsInside(from: URL, to: URL, signal: AbortSignal): Promise<boolean> {
  const target = await addressesOf(to, signal)
  if (!target.some(isPrivate)) return false
  const source = await addressesOf(from, signal)
  return source.length === 0 || !source.every(isPrivate)
}

/** The addresses of a host; none when they cannot be found: then it cannot be reached either. */
async function addressesOf({ hostname }: URL, signal: AbortSignal): Promise<string[]> {
  const name = hostname.replace(/^\[|\]$|\.$/g, '')
  if (name === '') return []
  if (isIP(name) > 0) return [name]
  if (/(?:^|\.)localhost$/.test(name)) return ['127.0.0.1']
  const found = lookup(name, { all: true }).then((all) => all.map(({ address }) => address))
  return await Promise.race([found, once(signal, 'abort').then(() => [])]).catch(() => [])
}

/** Whether an address is of this machine or of a private network, also where it is written as one of IPv6. */
export const isPrivate = (address: string): boolean =>
  inside.check(address.replace(/%.*/, ''), isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Loopback, private (RFC 1918), shared (RFC 6598), link-local (RFC 3927) and "this network" (RFC 1122). */
const inIpv4: readonly [string, number][] = [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['0.0.0.0', 8],
]

/** Loopback, unique local (RFC 4193), link-local (RFC 4291 §2.5.6) and site-local (RFC 3879). */
const inIpv6: readonly [string, number][] = [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
]

/** How IPv6 writes addresses of IPv4: mapped and compatible (RFC 4291 §2.5.5), and behind NAT64 (RFC 6052). */
const prefixes = ['::ffff:', '::', '64:ff9b::']

const inside = new BlockList()
for (const [net, bits] of inIpv6) inside.addSubnet(net, bits, 'ipv6')
for (const [net, bits] of inIpv4) {
  inside.addSubnet(net, bits, 'ipv4')
  for (const prefix of prefixes) inside.addSubnet(`${prefix}${net}`, 96 + bits, 'ipv6')
}
