import { type Command, InvalidArgumentError } from 'commander'
import { refusal } from '../disk/folder.ts'
import type { Answers } from './init.ts'

/** How a command ends: what it says for whoever reads its output, or what was wrong with its usage, or with the content. */
export type End = { say: string } | { wrong: string } | { faulty: string }

/** The commands around the build, each of which loads what it needs when it is called. */
export function addCommands(program: Command, { now, end, ...surroundings }: Surroundings): void {
  program
    .command('init')
    .description('begin a site in this folder: settings, one section and one article; asks on a terminal')
    .option('--content <dir>', 'where the articles go', 'content')
    .option('--title <text>', 'what the site is called')
    .option('--url <address>', 'its public root')
    .option('--language <tag>', 'its language, BCP 47')
    .option('--timezone <zone>', 'its time zone, IANA')
    .option('--section <title>', 'what the first section is called')
    .action(async (flags: Partial<Answers> & { content: string }) => end(await init(flags, now())))

  program
    .command('new')
    .description('begin an article: a draft with its time and a permanent id; prints its file')
    .argument('<title>', 'its title')
    .option('--section <path>', 'the section that it belongs to, like news/local-news', '')
    .option('--content <dir>', 'where the articles are', 'content')
    .action(async (title: string, { section, content }: { section: string; content: string }) => {
      const { begin } = await import('./new.ts')
      end(unreadable(content) ?? written(begin(content, section, title, now())))
    })

  program
    .command('serve')
    .description('show the feeds in a browser while you write, and what is wrong with them')
    .option('--content <dir>', 'where the articles are', 'content')
    .option('--drafts', 'show drafts too')
    .option('--port <number>', 'where on this machine', readPort, 4400)
    .option('--open', 'open the browser')
    .action(async (flags: ServeFlags) => end(await serve(flags, surroundings)))

  program
    .command('links')
    .description('print the autodiscovery links for the pages of a section')
    .argument('[section]', 'like news/local-news; without one, those of the site', '')
    .option('--content <dir>', 'where the articles are', 'content')
    .action(async (section: string, { content }: { content: string }) => {
      end(unreadable(content) ?? (await links(content, section)))
    })
}

type Surroundings = {
  now: () => Date
  end: (outcome: End) => void
  /** Aborted when somebody wants the program to end. */
  signal: AbortSignal
}

type ServeFlags = { content: string; drafts?: true; port: number; open?: true }

async function serve(
  { content, drafts, port, open }: ServeFlags,
  { signal }: Pick<Surroundings, 'signal'>,
): Promise<End> {
  const wrong = unreadable(content)
  if (wrong) return wrong
  const [{ serve: begin }, { report }, { paint }] = await Promise.all([
    import('../serve/serve.ts'),
    import('../report.ts'),
    import('./terminal.ts'),
  ])
  const preview = await begin({ content, drafts, signal }, port, ({ outcome, failure }) => {
    process.stderr.write(failure === undefined ? report(outcome?.diagnostics ?? [], 'text', paint) : `${failure}\n`)
  })
  process.stdout.write(`The preview is at ${preview.url} until Ctrl-C.\n`)
  if (open) (await import('../serve/open.ts')).openBrowser(preview.url)
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  await preview.close()
  throw signal.reason
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('It is a number up to 65535; 0 takes any that is free.')
}

const written = (begun: { file: string } | { refused: string }): End =>
  'file' in begun ? { say: `${begun.file}\n` } : { wrong: begun.refused }

function unreadable(content: string): End | undefined {
  const wrong = refusal(content, `${content}.out`)
  return wrong === undefined ? undefined : { wrong }
}

async function links(content: string, section: string): Promise<End> {
  const { linksOf } = await import('./links.ts')
  const found = linksOf(content, section)
  if ('html' in found) return { say: found.html }
  if ('refused' in found) return { wrong: found.refused }
  const { report } = await import('../report.ts')
  return { faulty: report(found.diagnostics, 'text') }
}

async function init({ content, ...given }: Partial<Answers> & { content: string }, now: Date): Promise<End> {
  const { defaults, faultOf, init: write, isBegun } = await import('./init.ts')
  if (isBegun(content))
    return { wrong: `"${content}" is there already: begin in an empty folder, or with another --content.` }
  const keys = ['title', 'url', 'language', 'timezone', 'section'] as const
  const answers = { ...defaults }
  for (const key of keys) {
    const text = given[key]
    if (text === undefined) continue
    const fault = faultOf(key, text)
    if (fault !== undefined) return { wrong: `--${key}: "${text}" ${fault}.` }
    answers[key] = text
  }
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const { askAll } = await import('./ask.ts')
    const open = keys.filter((key) => given[key] === undefined)
    Object.assign(answers, await askAll(open, questions, answers, faultOf))
  }
  const files = write(content, answers, now)
  return {
    say: `${files.join('\n')}\nNow run \`feedwright build\`, or \`feedwright serve\` to see the feeds while you write.\n`,
  }
}

const questions = {
  title: 'What is the site called?',
  url: 'What is its address?',
  language: 'In which language is it written (en, zh-CN ...)?',
  timezone: 'In which time zone is the newsroom (Asia/Shanghai, Europe/Paris ...)?',
  section: 'What is the first section called?',
}
