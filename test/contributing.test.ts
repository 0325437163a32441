import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { linksOf } from './page-links.ts'
import { floors, importsOfRooms, sources } from './rooms.ts'

const page = readFileSync('CONTRIBUTING.md', 'utf8')

/** All rooms below a room: those that it imports, and those that these import. Each comes after those below it. */
const below = new Map<string, ReadonlySet<string>>()
/** How many rooms are below a room, one on the other. */
const heights = new Map<string, number>()
for (const room of floors) {
  const direct = importsOfRooms.get(room) ?? []
  below.set(room, new Set(direct.flatMap((other) => [other, ...(below.get(other) ?? [])])))
  heights.set(room, Math.max(0, ...direct.map((other) => (heights.get(other) ?? 0) + 1)))
}

/** The rooms that a room rests on: it imports them, and nothing else that it imports does. */
function restsOn(room: string): string[] {
  const direct = importsOfRooms.get(room) ?? []
  return direct.filter((other) => !direct.some((third) => third !== other && below.get(third)?.has(other)))
}

const idOf = (room: string) => `r_${room}`

function map(): string {
  const rows = floors.map((room) => ({ room, height: heights.get(room) ?? 0, on: restsOn(room) }))
  const sorted = rows.toSorted((a, b) => b.height - a.height)
  const arrows = sorted.flatMap(({ room, on }) => on.map((other) => `  ${idOf(room)} --> ${idOf(other)}`))
  return [
    '# The map of the rooms',
    '',
    'Drawn from the imports in `src/` by `test/contributing.test.ts`; `vitest -u` draws it anew. A room imports those that it rests on,',
    'and may import what they rest on. [CONTRIBUTING](../../CONTRIBUTING.md#the-road) says what is in each room.',
    '',
    '| height | room | rests on | rooms imported |',
    '| --- | --- | --- | --- |',
    ...sorted.map(
      ({ room, height, on }) =>
        `| ${height} | \`${room}\` | ${on.map((one) => `\`${one}\``).join(', ')} | ${importsOfRooms.get(room)?.length} |`,
    ),
    '',
    '```mermaid',
    'graph TD',
    ...sorted.map(({ room }) => `  ${idOf(room)}[${room}]`),
    ...arrows,
    '```',
    '',
  ].join('\n')
}

test('the map of the rooms is that of the imports; vitest -u draws it anew', async () => {
  await expect(map()).toMatchFileSnapshot('../docs/contributing/rooms.md')
})

test('the table of rooms has each room', () => {
  const named = [...page.matchAll(/`src\/([\w-]+)(?:\/|\.ts)`/g)].map(([, room = '']) => room)
  const atEnds = ['build', 'cli', 'index'] // the library and the command line, a few lines each
  expect(floors.filter((room) => !named.includes(room) && !atEnds.includes(room))).toEqual([])
})

test('every file and folder that CONTRIBUTING names exists', () => {
  const paths = [...page.matchAll(/`((?:src|test|docs|scripts|bench|\.ci)\/[^`\s]*)`/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(100)
  const isPattern = /<|FEEDWRIGHT/
  expect(paths.filter((path) => !isPattern.test(path) && !existsSync(path))).toEqual([])
  expect(linksOf('CONTRIBUTING.md').length).toBeGreaterThan(3)
})

test('every name of the code that CONTRIBUTING has is in the code', () => {
  const code = [...sources.map(([, bytes]) => String(bytes)), readFileSync('test/live/faults.ts', 'utf8')].join('\n')
  const lists = page.slice(page.indexOf('## To add a format'), page.indexOf('## Habits'))
  const names = [...lists.matchAll(/`([A-Za-z]\w+)`/g)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => !code.includes(name))).toEqual([])
})
