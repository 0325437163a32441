import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { type Place, type PlaceOptions, placeOf } from '../content/config.ts'
import { type Content, readContent } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { refusal } from '../disk/folder.ts'
import type { Links } from '../page/links.ts'
import { addAdopt } from './adopt.ts'
import { addAnnounce } from './announce.ts'
import type { Answers } from './init.ts'
import type { MoveFlags } from './move-in.ts'
import { configOption, contentOption } from './place-options.ts'
import { complain, print, printReport } from './terminal.ts'

/** The end of a command: its output, which may say that something is left to do; or a sentence about wrong usage, or errors in the content. */
export type End = { output: string; isOpen?: boolean } | { misuse: string } | { findings: readonly Diagnostic[] }

/** Adds the commands other than build and check. Each loads the code that it needs when it is called. */
export function addCommands(program: Command, context: Context): void {
  const { now, end, signal } = context
  program
    .command('init')
    .description(
      'create a site in this folder: settings, one section and one article; or, if another tool builds the site in this folder, the settings for its feeds; asks questions on a terminal',
    )
    .option('--content <dir>', 'folder of the articles (default: content, or that of the other tool)')
    .option('--title <text>', 'title of the site')
    .option('--description <text>', 'what the site is about, in one sentence')
    .option('--url <address>', 'address of the site')
    .option('--language <tag>', 'language of the site (BCP 47)')
    .option('--timezone <zone>', 'time zone of the newsroom (IANA)')
    .option('--section <title>', 'title of the first section; the settings of other tools are not read then')
    .option('--generator <name>', 'the other tool, if there are settings of several')
    .option('--permalink <pattern>', 'addresses of the articles of another tool')
    .option('--yes', 'write the settings for another tool without asking')
    .action(async (flags: InitFlags) => end((await move(flags, { now: now(), signal })) ?? (await init(flags, now()))))

  program
    .command('new')
    .description('create an article: a draft with its date and a permanent id; prints the path of its file')
    .argument('<title>', 'title of the article')
    .option('--section <path>', 'section of the article, like news/local-news (default: the site)')
    .addOption(configOption())
    .addOption(contentOption())
    .action(async (title: string, { section = '', ...flags }: { section?: string } & PlaceOptions) => {
      const { begin } = await import('./new.ts')
      end(await atPlace(flags, (content) => written(begin(content, section, title, now()))))
    })

  program
    .command('serve')
    .description('show the feeds and all findings in a browser while you write')
    .addOption(configOption())
    .addOption(contentOption())
    .option('--drafts', 'show drafts too')
    .option('--port <number>', 'port on this machine', readPort, 4400)
    .option('--open', 'open the browser')
    .action(async (flags: ServeFlags) => end(await serve(flags, signal)))

  addAdopt(program, context)
  addAnnounce(program, context)

  program
    .command('links')
    .description('print the autodiscovery links for the pages of a section')
    .argument('[section]', 'section, like news/local-news (default: the site)')
    .addOption(configOption())
    .addOption(contentOption())
    .action(async (section: string | undefined, flags: PlaceOptions) => {
      const { linksOf } = await import('../page/links.ts')
      end(await atPlace(flags, (content) => links(linksOf(content, section ?? ''))))
    })

  program
    .command('explain')
    .description('explain a rule by an example and its cure, a partner, or a check of --live; or list them all')
    .argument('[name]', 'rule, partner or check, like unknown-key, MS04, msn or H11')
    .action(async (name: string | undefined) => end((await import('./explain.ts')).explain(name)))
}

/** The values that all commands need. */
type Context = {
  now: () => Date
  end: (outcome: End) => void
  /** Aborted when the program has to end. */
  signal: AbortSignal
}

type ServeFlags = PlaceOptions & { drafts?: true; port: number; open?: true }

async function serve({ config, content, drafts, port, open }: ServeFlags, signal: AbortSignal): Promise<End> {
  const fault = unreadable(await placeOf({ config, content }))
  if (fault) return fault
  const { serve: begin } = await import('../serve/serve.ts')
  const preview = await begin({ config, content, drafts, signal }, port, ({ outcome, failure }) => {
    if (failure === undefined) printReport(outcome?.diagnostics ?? [], 'text')
    else complain(failure)
  })
  print(`The preview is at ${preview.url} (Ctrl-C ends it)\n`)
  if (open) (await import('../serve/open.ts')).openBrowser(preview.url)
  await aborted(signal)
  await preview.close()
  throw signal.reason
}

/** Settles when the signal is aborted, also if it was before. */
const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a number up to 65535; 0 means any free port.')
}

const written = (begun: { file: string } | { refused: string }): End =>
  'file' in begun ? { output: `${begun.file}\n` } : { misuse: begun.refused }

/** Does something with the articles, or says why they cannot be read. */
async function atPlace(flags: PlaceOptions, act: (content: Content) => End): Promise<End> {
  const place = await placeOf(flags)
  return unreadable(place) ?? act(readContent(place.content, place.config))
}

function unreadable({ content, config, diagnostics }: Place): End | undefined {
  if (diagnostics.length > 0) return { findings: diagnostics }
  const misuse = refusal(content, `${content}.out`, config)
  return misuse === undefined ? undefined : { misuse }
}

function links(found: Links): End {
  if ('html' in found) return { output: found.html }
  if ('refused' in found) return { misuse: found.refused }
  return { findings: found.diagnostics }
}

type InitFlags = Partial<Answers> & MoveFlags

/** A site that another tool builds gets only a file of settings; one that is Feedwright's own, or is asked for, is not such a site. */
async function move(
  { section, ...flags }: InitFlags,
  means: { now: Date; signal: AbortSignal },
): Promise<End | undefined> {
  if (section !== undefined || existsSync(join(flags.content ?? 'content', 'site.yaml'))) return undefined
  return await (await import('./move-in.ts')).moveIn(flags, means)
}

async function init({ content = 'content', description, ...given }: InitFlags, now: Date): Promise<End> {
  const { defaults, faultOf, init: write, isBegun } = await import('./init.ts')
  if (isBegun(content)) return { misuse: `The folder "${content}" is not empty. Choose another folder with --content.` }
  const keys = ['title', 'url', 'language', 'timezone', 'section'] as const
  const answers: Answers = { ...defaults, description }
  for (const key of keys) {
    const text = given[key]
    if (text === undefined) continue
    const fault = faultOf(key, text)
    if (fault !== undefined) return { misuse: `--${key}: "${text}" ${fault}.` }
    answers[key] = text
  }
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const { askAll } = await import('./ask.ts')
    const open = keys.filter((key) => given[key] === undefined)
    Object.assign(answers, await askAll(open, questions, answers, faultOf))
  }
  const files = write(content, answers, now)
  return {
    output: `${files.join('\n')}\nNow run \`feedwright serve\` to see the feeds, or \`feedwright build\` to write them.\n`,
  }
}

const questions = {
  title: 'What is the title of the site?',
  url: 'What is the address of the site?',
  language: 'What is the language of the site (en, zh-CN ...)?',
  timezone: 'What is the time zone of the newsroom (Asia/Shanghai, Europe/Paris ...)?',
  section: 'What is the title of the first section?',
}
