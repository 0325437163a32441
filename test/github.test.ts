import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'

const text = z.string().trim().min(1)
const field = { id: z.string().regex(/^[\w-]+$/), validations: z.strictObject({ required: z.boolean() }).optional() }
const words = { label: text, description: text.optional() }
const written = { ...words, placeholder: text.optional(), value: text.optional() }
const option = text.refine((one) => one.toLowerCase() !== 'none') // GitHub adds it itself

/** The parts of a form; https://docs.github.com, "Syntax for GitHub's form schema". */
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({ type: z.literal('input'), ...field, attributes: z.strictObject(written) }),
  z.strictObject({
    type: z.literal('textarea'),
    ...field,
    attributes: z.strictObject({ ...written, render: text.optional() }),
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    ...field,
    attributes: z.strictObject({ ...words, multiple: z.boolean().optional(), options: z.array(option).min(1) }),
  }),
])

/** A form for an issue; "Syntax for issue forms". */
const form = z.strictObject({ name: text, description: text, labels: z.array(text), body: z.array(element).min(1) })

const read = (path: string): unknown => parse(readFileSync(`.github/${path}`, 'utf8'))
const names = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml')

test('there are forms for a bug, a wrong finding and a reader', () => {
  expect(names.sort()).toEqual(['bug.yml', 'reader.yml', 'wrong-finding.yml'])
  expect(new Set(names.map((name) => form.parse(read(`ISSUE_TEMPLATE/${name}`)).name)).size).toBe(names.length)
  expect(read('ISSUE_TEMPLATE/config.yml')).toEqual({ blank_issues_enabled: true })
})

test.each(names)('%s is a form as GitHub reads it, and requires the version and the report', (name) => {
  const fields = form.parse(read(`ISSUE_TEMPLATE/${name}`)).body.flatMap((one) => (one.type === 'markdown' ? [] : one))
  const ids = fields.map(({ id }) => id)
  const labels = fields.map(({ attributes }) => attributes.label)
  expect([new Set(ids).size, new Set(labels).size]).toEqual([ids.length, labels.length])
  const required = fields.filter(({ validations }) => validations?.required)
  const asks = Object.fromEntries(required.map(({ id, attributes }) => [id, attributes.description]))
  expect(asks).toMatchObject({
    version: expect.stringContaining('`npx feedwright --version`'),
    report: expect.stringContaining('`npx feedwright check --report json`'),
  })
})

const feedwright = (args: string[]) =>
  spawnSync(process.execPath, ['lib/cli.js', ...args], { encoding: 'utf8', env: { COLUMNS: '200' } })

test('every command and option that forms and SECURITY.md ask for exists', () => {
  const pages = [...names.map((name) => `ISSUE_TEMPLATE/${name}`), 'SECURITY.md']
  const asked = pages.map((path) => readFileSync(`.github/${path}`, 'utf8')).join('\n')
  const commands = new Set([...asked.matchAll(/`npx feedwright ([^`]*)`/g)].map(([, command = '']) => command))
  expect([...commands].sort()).toEqual(['--version', 'check --report json', 'explain'])
  for (const command of commands) {
    const { status, stderr } = feedwright([...command.split(' '), '--help'])
    expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' })
  }
  const { stdout } = feedwright(['check', '--help'])
  for (const [, option = ''] of asked.matchAll(/`(--[a-z]+)`/g)) expect(stdout).toContain(`${option} `)
})

/** What a workflow of ours has. */
const workflow = z.strictObject({
  name: text,
  on: z.tuple([z.literal('push'), z.literal('pull_request')]),
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.strictObject({ group: text, 'cancel-in-progress': z.boolean() }),
  jobs: z.strictObject({
    run: z.strictObject({
      'runs-on': text,
      container: z.string().regex(/^node:20-bookworm$/),
      'timeout-minutes': z.literal(90),
      steps: z.array(
        z.strictObject({
          name: text.optional(),
          uses: z
            .string()
            .regex(/^actions\/[a-z-]+@v\d+$/)
            .optional(),
          with: z.record(z.string(), z.unknown()).optional(),
          run: text.optional(),
        }),
      ),
    }),
  }),
})

test('the workflow runs .ci/run, which can be run, and may only read', () => {
  const { steps } = workflow.parse(read('workflows/ci.yml')).jobs.run
  expect(steps.at(-1)?.run).toBe('.ci/run')
  expect(statSync('.ci/run').mode & 0o111).toBe(0o111)
})
