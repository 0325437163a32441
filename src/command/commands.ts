import { type Command, InvalidArgumentError } from 'commander'
import { type Place, placeOf } from '../content/config.ts'
import { type Content, readContent } from '../content/read.ts'
import { refusal } from '../disk/folder.ts'
import { findingLanguages } from '../language/messages/index.ts'
import type { Links } from '../page/links.ts'
import { visible } from '../text/visible.ts'
import { addInit } from './add-init.ts'
import { addAdopt } from './adopt.ts'
import { addAnnounce } from './announce.ts'
import type { Context, End } from './end.ts'
import { addHead } from './head.ts'
import { configOption, contentOption, noConfigOption, type PlaceFlags, placeIn } from './place-options.ts'
import { complain, print, printReport, translated, translatedLines } from './terminal.ts'

/** Adds the commands other than build and check. Each loads the code that it needs when it is called. */
export function addCommands(program: Command, context: Context): void {
  const { now, end, signal } = context
  addInit(program, context)

  program
    .command('new')
    .description(
      'create an article: a draft with its date and a permanent id; prints the path of its file, and what to do next on stderr',
    )
    .argument('<title>', 'title of the article')
    .option(
      '--section <path>',
      'section of the article, like news/local-news (default: the site; on a terminal it is asked for)',
    )
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(contentOption())
    .action(async (title: string, { section, ...flags }: { section?: string } & PlaceFlags) => {
      const { beginArticle } = await import('./begin-article.ts')
      end(await atPlace(flags, (content) => beginArticle(content, { title, section, flags }, { now: now(), signal })))
    })

  program
    .command('serve')
    .description('show the feeds and all findings in a browser while you write')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(contentOption())
    .option('--drafts', 'show drafts too')
    .option('--port <number>', 'port on this machine', readPort, 4400)
    .option('--open', 'open the browser')
    .option(
      '--editor <name>',
      'editor that links open files in: code, cursor, zed and others, none, or an address with {file}, {line} and {column} (default: that of VISUAL, EDITOR or this terminal)',
    )
    .action(async (flags: ServeFlags) => end(await serve(flags, signal)))

  addAdopt(program, context)
  addAnnounce(program, context)

  program
    .command('links')
    .description('print the autodiscovery links for the pages of a section')
    .argument('[section]', 'section, like news/local-news (default: the site)')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(contentOption())
    .action(async (section: string | undefined, flags: PlaceFlags) => {
      const { linksOf } = await import('../page/links.ts')
      end(await atPlace(flags, (content) => links(linksOf(content, section ?? ''))))
    })

  addHead(program, context)

  program
    .command('explain')
    .description('explain a rule by an example and its cure, a partner, or a check of --live; or list them all')
    .argument('[name]', 'rule, partner or check, like unknown-key, MS04, msn or H11')
    .action(async (name: string | undefined) => end((await import('./explain.ts')).explain(name, translated)))
}

type ServeFlags = PlaceFlags & { drafts?: true; port: number; open?: true; editor?: string; language?: string }

async function serve(
  { drafts, port, open, editor: name, language: tag, ...flags }: ServeFlags,
  signal: AbortSignal,
): Promise<End> {
  const { config, content, hooks } = placeIn(flags)
  const fault = unreadable(await placeOf({ config, content }))
  if (fault) return fault
  const { editorIn, editorNamed, editorNames } = await import('../serve/editor.ts')
  const editor = name === undefined ? editorIn(process.env) : editorNamed(name)
  if (!editor)
    return {
      misuse: `"${visible(name ?? '')}" is no editor. Use ${editorNames.join(', ')} or none, or an address like "vscode://file{file}:{line}:{column}".`,
    }
  const language = findingLanguages.find((one) => one === tag)
  const { serve: begin } = await import('../serve/serve.ts')
  const preview = await begin(
    { config, content, hooks, drafts, signal, editor, language },
    port,
    ({ outcome, failure }) => {
      if (failure === undefined) printReport(outcome?.diagnostics ?? [], 'text')
      else complain(failure)
    },
  )
  print(translatedLines(`The preview is at ${preview.url} (Ctrl-C ends it)\n`))
  if (open) await (await import('../serve/open.ts')).openBrowser(preview.url)
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

/** Does something with the articles, or says why they cannot be read. */
async function atPlace(flags: PlaceFlags, act: (content: Content) => End | Promise<End>): Promise<End> {
  const place = await placeOf(placeIn(flags))
  return unreadable(place) ?? (await act(readContent(place.content, place.config)))
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
