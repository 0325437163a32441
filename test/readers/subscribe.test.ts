import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { written } from './articles.ts'
import { type Effect, effectOf, effects } from './effects.ts'
import { events, id, laterId } from './events.ts'
import { type Life, live } from './lives.ts'
import { isTried, type Reader } from './model.ts'
import { hasNginx } from './nginx.ts'
import { type Columns, cellOf, withLegend, withTable } from './page.ts'
import { readers } from './readers.ts'
import { requestRows } from './requests.ts'
import { fields, ways, wordFor } from './ways.ts'

const tried = readers.filter(isTried)
const runs = isTried({ isHere: hasNginx })

for (const { name } of readers.filter((reader) => !isTried(reader))) console.warn(`skipped: ${name} is not installed`)
if (!runs) console.warn('skipped: nginx is not installed')

let lives: Life[] = []
beforeAll(async () => {
  if (runs) lives = await live(tried)
}, 300_000)

const livesOf = ({ name, formats }: Reader) =>
  lives.filter(({ reader, format }) => reader.name === name && formats.includes(format.key))

const ours = written.map((article) => article.ours)

const effectsOf = ({ held }: Life): { event: string; effect: Effect }[] =>
  events.slice(1).map(({ name, shows }, index) => {
    const changed = shows?.title === 'Later' ? laterId : id
    return { event: name, effect: effectOf(held[index] ?? [], held[index + 1] ?? [], changed, shows) }
  })

describe.runIf(runs).each(tried)('$name', (reader) => {
  test('holds each article once, and knows which it is', () => {
    for (const { format, held } of livesOf(reader)) {
      const ids = held[0]?.map((item) => item.id).sort()
      expect({ format: format.key, ids }).toEqual({
        format: format.key,
        ids: [...ours.map((article) => article.id), id].sort(),
      })
    }
  })

  test('holds nothing of a format that it does not know', () => {
    const others = lives.filter(
      ({ reader: one, format }) => one.name === reader.name && !one.formats.includes(format.key),
    )
    expect(others.map(({ held }) => held)).toEqual(others.map(() => [[]]))
  })

  test('loses no item and has none twice, unless it knows items by more than their ids', () => {
    for (const { effect } of livesOf(reader).flatMap(effectsOf)) {
      expect(Object.keys(effects)).toContain(effect)
      if (reader.knows === 'id') expect(effect).not.toBe('second')
    }
  })

  test('gets each document, or is answered that it has not changed', () => {
    const statuses = livesOf(reader).flatMap(({ requests }) => requests.map(({ status }) => status))
    expect(statuses.length).toBe(reader.formats.length * events.length)
    expect(statuses.filter((status) => status !== 200 && status !== 304)).toEqual([])
  })
})

/** A table as cells by reader and row; a reader has one cell for all formats that it reads. */
const columns = (rows: (life: Life) => [row: string, word: string][]): Columns =>
  new Map(
    tried.map((reader) => {
      const words = livesOf(reader).flatMap((life) =>
        rows(life).map(([row, word]) => ({ row, format: life.format.label, word })),
      )
      const rowNames = [...new Set(words.map(({ row }) => row))]
      return [reader.name, new Map(rowNames.map((name) => [name, cellOf(words.filter(({ row }) => row === name))]))]
    }),
  )

const aboutRows = (life: Life): [string, string][] => [
  ['what it is', life.reader.is],
  ['version tried', life.reader.version()],
  [
    'reads',
    livesOf(life.reader)
      .map(({ format }) => format.name)
      .join(', '),
  ],
  ['knows an item by its', life.reader.knows],
  ...requestRows(life),
]

test.runIf(runs)('docs/readers.md is what the readers do; vitest -u writes it', async () => {
  const all = readers.map(({ name }) => name)
  let page = readFileSync('docs/readers.md', 'utf8')
  page = withTable(page, 'readers', all, columns(aboutRows))
  page = withTable(
    page,
    'fields',
    all,
    columns(({ held }) => fields.map((field) => [field.name, wordFor(field, ours, held[0] ?? [])])),
  )
  page = withLegend(page, 'fields', ways)
  page = withTable(
    page,
    'events',
    all,
    columns((life) => effectsOf(life).map(({ event, effect }) => [event, effect])),
  )
  page = withLegend(
    page,
    'events',
    Object.entries(effects).map(([word, means]) => ({ word, means })),
  )
  await expect(page).toMatchFileSnapshot('../../docs/readers.md')
})
