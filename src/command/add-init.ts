import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Context, End } from './end.ts'
import type { Answers } from './init.ts'
import type { MoveFlags } from './move-in.ts'

/** Adds the command that creates a site, or the settings for one that another tool builds. */
export function addInit(program: Command, { now, end, signal }: Context): void {
  program
    .command('init')
    .description(
      'create a site in this folder: settings, one section and one article; or, if another tool builds the site in this folder, the settings for its feeds; asks questions on a terminal',
    )
    .option('--content <dir>', 'folder of the articles (default: content, or that of the other tool)')
    .option('--title <text>', 'title of the site')
    .option('--description <text>', 'what the site is about, in one sentence')
    .option('--url <address>', 'address of the site, like https://www.example.org/')
    .option('--language <tag>', 'language of the site: a tag (BCP 47), or a name like English')
    .option('--timezone <zone>', 'time zone of the newsroom: an IANA name, or a city like London')
    .option('--section <title>', 'title of the first section; the settings of other tools are not read then')
    .option('--generator <name>', 'the other tool, if there are settings of several')
    .option('--permalink <pattern>', 'addresses of the articles of another tool')
    .option('--yes', 'ask nothing')
    .action(async (flags: InitFlags) => {
      const means = { now: now(), signal }
      end((await move(flags, means)) ?? (await init(flags, means)))
    })
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

async function init(flags: InitFlags, means: { now: Date; signal: AbortSignal }): Promise<End> {
  return await (await import('./begin-site.ts')).beginSite(flags, means)
}
