import { expect, test } from 'vitest'
import { isPrivate, leadsInside } from '../../src/http/private-address.ts'

test.each([
  { address: '127.0.0.1', is: true },
  { address: '127.255.255.254', is: true },
  { address: '10.1.2.3', is: true },
  { address: '172.16.0.1', is: true },
  { address: '172.31.255.255', is: true },
  { address: '172.32.0.1', is: false },
  { address: '192.168.1.1', is: true },
  { address: '192.169.1.1', is: false },
  { address: '169.254.169.254', is: true },
  { address: '100.64.0.1', is: true },
  { address: '0.0.0.0', is: true },
  { address: '8.8.8.8', is: false },
  { address: '::1', is: true },
  { address: '::', is: true },
  { address: 'fd00::1', is: true },
  { address: 'fe80::1', is: true },
  { address: 'fe80::1%eth0', is: true },
  { address: '::ffff:127.0.0.1', is: true },
  { address: '::ffff:a00:1', is: true },
  { address: '::ffff:8.8.8.8', is: false },
  { address: '64:ff9b::7f00:1', is: true },
  { address: '64:ff9b::808:808', is: false },
  { address: '2001:4860:4860::8888', is: false },
])('$address is private: $is', ({ address, is }) => {
  expect(isPrivate(address)).toBe(is)
})

const [out, inner] = ['https://203.0.113.1/', 'http://127.0.0.1:8080/']

test.each([
  { from: out, to: inner, is: true },
  { from: out, to: 'http://localhost/', is: true },
  { from: out, to: 'http://feeds.localhost./', is: true },
  { from: out, to: 'http://2130706433/', is: true },
  { from: out, to: 'http://0x7f.1/', is: true },
  { from: out, to: 'http://[::1]/', is: true },
  { from: out, to: 'http://[::ffff:10.0.0.1]/', is: true },
  { from: out, to: 'https://203.0.113.2/', is: false },
  { from: inner, to: 'http://10.0.0.1/', is: false },
  { from: inner, to: out, is: false },
  { from: 'http://no-such-host.invalid/', to: inner, is: true },
  { from: out, to: 'http://no-such-host.invalid/', is: false },
])('a redirect from $from to $to leads inside: $is', async ({ from, to, is }) => {
  expect(await leadsInside(new URL(from), new URL(to), AbortSignal.timeout(20_000))).toBe(is)
})
