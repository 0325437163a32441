import type { Command } from 'commander'
import { placeOf } from '../content/config.ts'
import type { MadeHeads } from '../item/with-heads.ts'
import { cacheFolder } from './cache-folder.ts'
import type { Context, End } from './end.ts'
import { nowOption } from './now-option.ts'
import { configOption, contentOption, noConfigOption, type PlaceFlags, placeIn } from './place-options.ts'
import { many } from './summary.ts'
import { printPage, printReport, progress } from './terminal.ts'

type Flags = PlaceFlags & { all?: true; out?: string; now?: Date; drafts?: true; cache?: string | boolean }

/** Adds the command that makes heads of the pages of articles. */
export function addHead(program: Command, { now, end, signal }: Context): void {
  program
    .command('head')
    .description(
      "print the lines for the <head> of an article's page: JSON-LD, Open Graph and links; or write those of all articles into files",
    )
    .argument('[article]', 'path of its file, like content/news/bridge.md, or its address')
    .option('--all', 'of all published articles, with --out')
    .option('--out <dir>', 'folder for the files of --all: news/bridge.html for /news/bridge/')
    .addOption(configOption())
    .addOption(noConfigOption())
    .addOption(contentOption())
    .addOption(nowOption('time at which articles are published (UTC unless it has an offset; default: now)'))
    .option('--drafts', 'drafts too')
    .option('--cache <dir>', 'keep the cache in the folder feedwright below this one (default: node_modules/.cache)')
    .option('--no-cache', 'use no cache')
    .action(async (article: string | undefined, flags: Flags) => {
      const misuse = misuseOf(article, flags)
      end(misuse === undefined ? await head(article, flags, { now: flags.now ?? now(), signal }) : { misuse })
    })
}

function misuseOf(article: string | undefined, { all, out }: Flags): string | undefined {
  if (all && article !== undefined) return 'Name an article, or use --all; not both.'
  if (all && out === undefined) return 'Name the folder of the files with --out, like --out heads.'
  if (!all && out !== undefined) return '--out is the folder of the files of --all. The head of one article is printed.'
  if (!all && article === undefined) return 'Name an article, like content/news/bridge.md; or use --all --out DIR.'
  return undefined
}

type At = { now: Date; signal: AbortSignal }

async function head(article: string | undefined, { all: _all, out, cache, ...flags }: Flags, at: At): Promise<End> {
  const { withHeads } = await import('../item/with-heads.ts')
  const options = { ...placeIn(flags), ...at, cache: cacheFolder(cache) }
  const unfit = out === undefined ? undefined : await unfitFolder(out, options)
  if (unfit !== undefined) return { misuse: unfit }
  const bar = await progress(process.stderr.isTTY && out !== undefined)
  try {
    return await withHeads({ ...options, progress: bar.advance }, article, async (made) => {
      bar.stop()
      return await ended(made, out, at)
    })
  } finally {
    bar.stop()
  }
}

async function unfitFolder(folder: string, options: Parameters<typeof placeOf>[0]): Promise<string | undefined> {
  const { content, out, config, diagnostics } = await placeOf(options)
  if (diagnostics.length > 0) return undefined // found again where heads are made
  const { headsRefusal } = await import('../item/head-files.ts')
  return headsRefusal({ folder, out, content, isForeign: config?.generator !== undefined })
}

async function ended(made: MadeHeads, out: string | undefined, { signal }: At): Promise<End> {
  const { heads, diagnostics, refused, isStopped, isHeld } = made
  if (refused !== undefined) return { misuse: refused }
  if (isStopped) return { findings: diagnostics }
  printReport(diagnostics, 'text')
  if (out === undefined) {
    for (const { html } of heads) printPage(html())
    return { output: '' }
  }
  const { headClashes, writeHeads } = await import('../item/head-files.ts')
  const clashes = headClashes(heads)
  if (clashes.length > 0) return { findings: clashes }
  const { written, unchanged, removed } = await writeHeads(heads, out, signal)
  const elsewhere = heads.filter(({ url }) => url === undefined).length
  const parts = [
    `${many(written, 'file')} written`,
    `${unchanged} unchanged`,
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(elsewhere > 0 ? [`${many(elsewhere, 'link post')} without a page`] : []),
  ]
  return { output: `${parts.join(', ')}\n`, isHeld }
}
