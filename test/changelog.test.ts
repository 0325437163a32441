import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const [intro = '', ...releases] = readFileSync('CHANGELOG.md', 'utf8').trimEnd().split(/^## /m)

const lines = releases.map((release): [string, string[]] => {
  const [name = '', ...rest] = release.trimEnd().split('\n')
  return [name, rest.filter((line) => line !== '')]
})

test('the newest release is that of package.json; before it, only what is not released', () => {
  expect(intro).toMatch(/^# Changes\n/)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(lines.map(([name]) => name).filter((name) => name !== 'Unreleased')[0]).toBe(version)
  expect(lines.slice(1).map(([name]) => name)).not.toContain('Unreleased')
})

test.each(lines)('the notes of %s are three lines for a user', (_, notes) => {
  expect(notes.map((line) => /^- (?:You get|What changes|What to do): \S/.exec(line)?.[0].slice(2, -3))).toEqual([
    'You get',
    'What changes',
    'What to do',
  ])
  expect(notes.filter((line) => line.length > 220)).toEqual([])
})
