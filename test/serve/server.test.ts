import { expect, test } from 'vitest'
import { hostsAt } from '../../src/serve/server.ts'

test.each([
  { port: 4400, name: '127.0.0.1:4400', isOurs: true },
  { port: 4400, name: 'localhost:4400', isOurs: true },
  { port: 4400, name: 'localhost', isOurs: false },
  { port: 80, name: 'localhost', isOurs: true },
  { port: 80, name: '127.0.0.1', isOurs: true },
  { port: 80, name: '127.0.0.1:80', isOurs: true },
  { port: 80, name: 'evil.example', isOurs: false },
  { port: 443, name: 'localhost', isOurs: false },
])('at port $port a request may name "$name": $isOurs', ({ port, name, isOurs }) => {
  expect(hostsAt(port).includes(name)).toBe(isOurs)
})
