import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configName as name } from '../content/config.ts'
import { siteSettings } from '../content/settings-schema.ts'
import { toolsIn } from '../moving/index.ts'
import type { Found, Settings, Tool } from '../moving/model.ts'
import { feedsFolder, fileText, type Given, type Proposal, proposalOf } from '../moving/proposal.ts'
import { openFolder } from '../moving/site-folder.ts'
import { askAll, confirmed, isAsking } from './ask.ts'
import { pointed } from './pointed.ts'
import { siteQuestions } from './site-questions.ts'
import { print } from './terminal.ts'
import { ownTimeZone } from './time-zones.ts'
import { tried } from './try-settings.ts'
import { asUnderstood, understood } from './understood.ts'

/** The flags of init that settle what the files of the tool do not say. */
export type MoveFlags = Given & { generator?: string; yes?: true }

/** What was done, or a sentence about wrong usage. */
type MoveEnd = { output: string } | { misuse: string }

/** The time of the check, and what ends it. */
type Means = { now: Date; signal: AbortSignal }

/**
 * Proposes feedwright.yaml for a site that another tool builds, shows it, and writes it; undefined when the working folder
 * has no settings of such a tool. Nothing else is written, and no program of the site is run.
 * @throws Error when the system refuses, or the person ends the questions
 */
export async function moveIn(
  { generator, yes, ...written }: MoveFlags,
  { now, signal }: Means,
): Promise<MoveEnd | undefined> {
  const folder = openFolder('.')
  const all = toolsIn(folder)
  const asks = !yes && isAsking()
  const chosen = generator ?? (asks && !existsSync(name) ? await chosenTool(all, signal) : undefined)
  const { tool, settings } = all.find((one) => chosen === undefined || one.tool.preset.name === chosen) ?? {}
  if (!tool || !settings) return generator === undefined ? undefined : { misuse: notFound(generator, all) }
  if (existsSync(name)) return { misuse: `There is a file "${name}" already. Change it, or remove it first.` }
  const given = meant(written)
  const fault = settings.fault ?? faultIn(given)
  if (fault !== undefined) return { misuse: fault }
  const found = tool.read(settings.values, folder)
  print(`${recognized(tool, settings, chosen === generator ? all : [])}\n${asUnderstood(written, given)}`)
  const answers = { ...given, ...(asks ? await ask(proposalOf(tool, found, given), found, { given, signal }) : {}) }
  const proposal = proposalOf(tool, found, answers)
  const missing = needed.filter((key) => proposal.settings[key] === undefined)
  if (missing.length > 0) return { misuse: notKnown(tool, settings, { missing, url: found.texts.url }) }
  const text = pointed('config', '.', fileText(tool, settings.file, proposal))
  print(`\nThe settings for its feeds:\n\n${text}\n`)
  print(`${await tried(text, now, signal)}\n`)
  if (asks && !(await confirmed(`Write this to ${name}?`, signal))) return { output: 'Nothing was written.\n' }
  writeFileSync(name, text, { flag: 'wx' })
  return { output: `${name} was written. ${next(tool, found)}\n` }
}

const needed = ['title', 'url'] as const

/** The values of the flags as they are meant. */
const meant = (written: Given): Given =>
  Object.fromEntries(
    Object.entries(written).map(([key, text]) => [key, text === undefined ? undefined : understood(key, text)]),
  )

/** The tool that the person chooses, where there are settings of several. */
async function chosenTool(all: ReturnType<typeof toolsIn>, signal: AbortSignal): Promise<string | undefined> {
  const choices = all.map(({ tool: { preset }, settings: { file } }) => ({
    value: preset.name,
    label: `${preset.title} (${file})`,
    words: [preset.name, preset.title],
  }))
  const [first, second] = choices
  if (!first || !second) return undefined
  const { tool } = await askAll(['tool'], {
    questions: { tool: { text: 'Which tool builds the site?', choices: () => choices } },
    defaults: { tool: first.value },
    faultOf: (_key, text) => (choices.some(({ value }) => value === text) ? undefined : 'has no settings here'),
    signal,
  })
  return tool
}

/** Why a value of the command line is not valid. */
function faultIn(given: Given): string | undefined {
  const texts = ['title', 'description', 'url', 'language', 'timezone', 'permalink'] as const
  const faults = texts.map((key) => ({
    key,
    text: given[key],
    fault: given[key] === undefined ? undefined : faultOf(key, given[key]),
  }))
  const first = faults.find(({ fault }) => fault !== undefined)
  return first && `--${first.key}: "${first.text}" ${first.fault}.`
}

const faultOf = (key: keyof typeof questions, text: string): string | undefined =>
  siteSettings.shape[key].safeParse(text).error?.issues[0]?.message

/** Asks for what the files do not say. */
async function ask(
  { settings, unknown }: Proposal,
  found: Found,
  { given, signal }: { given: Given; signal: AbortSignal },
): Promise<Given> {
  const open = [
    ...(['title', 'url', 'description', 'language'] as const).filter((key) => unknown.includes(key)),
    ...(unknown.includes('timezone') && found.needsZone ? ['timezone' as const] : []),
    ...(found.openPermalink?.length && given.permalink === undefined ? ['permalink' as const] : []),
  ]
  if (open.length === 0) return {}
  const defaults = {
    title: '',
    url: '',
    description: settings.description ?? '',
    language: 'en',
    timezone: ownTimeZone(),
    permalink: '',
  }
  return await askAll(open, { questions, defaults, faultOf, signal })
}

const questions = {
  ...siteQuestions,
  description: { text: 'What is the site about, in one sentence?' },
  permalink: { text: 'What are the addresses of articles, as a pattern like /{yyyy}/{mm}/{dd}/{slug}/?' },
}

function notFound(generator: string, all: ReturnType<typeof toolsIn>): string {
  const names = all.map(({ tool }) => tool.preset.name)
  const known = names.length === 0 ? '' : ` The folder is a site of: ${names.join(', ')}.`
  return `There are no settings of "${generator}" in this folder.${known}`
}

/** The settings that the files of the tool do not have, or an address in them that is only an example. */
function notKnown(
  tool: Tool,
  { file }: Settings,
  { missing, url }: { missing: readonly string[]; url: string | undefined },
): string {
  const example =
    missing.includes('url') && url !== undefined ? ` "${url}" in it is not the address of a real site.` : ''
  return `This is a site made with ${tool.preset.title} (${file}), but its settings do not have the ${missing.join(' and the ')} of the site.${example} Add ${missing.map((key) => `--${key}`).join(' and ')}.`
}

function recognized(tool: Tool, { file }: Settings, all: ReturnType<typeof toolsIn>): string {
  const others = all.filter((one) => one.tool !== tool).map((one) => one.tool.preset.name)
  const choice = others.length === 0 ? '' : ` There are files of ${others.join(' and ')} too: choose with --generator.`
  return `This is a site made with ${tool.preset.title} (${file}).${choice}`
}

/** What to do next: the feed that subscribers have is in the folder of the built site, if that is there. */
function next({ built, preset }: Tool, { feeds }: Found): string {
  const names = Object.values({ ...preset.defaults.feeds, ...feeds })
  const old = built
    .flatMap((folder) => names.flatMap((path) => (path ? join(folder, path) : [])))
    .find((path) => existsSync(path))
  const adopt = old === undefined ? '`feedwright adopt` and the address of your feed' : `\`feedwright adopt ${old}\``
  const [site] = built
  const copy =
    site === undefined
      ? ''
      : ` When the site is built, \`feedwright build && cp -R ${feedsFolder}/. ${site}/\` brings the feeds into it.`
  return `Run \`feedwright check\` to see the findings, and ${adopt} to see whether anything would be new to subscribers.${copy}`
}
