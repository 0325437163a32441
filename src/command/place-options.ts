import { InvalidArgumentError, Option } from 'commander'
import type { PlaceOptions } from '../content/config.ts'
import { isHooksName } from '../hooks/find.ts'

/** What the command line says of the place of a site: the files that `--config` names, or `false` for `--no-config`. */
export type PlaceFlags = { config?: readonly string[] | false; content?: string }

/** The option with the files outside of the articles' folder: settings, and hooks. */
export const configOption = (): Option =>
  new Option(
    '--config <file>',
    'settings file outside of the articles, or file of hooks (.js or .mjs); it can be given for each (default: feedwright.yaml and feedwright.config.js, if they are there)',
  ).argParser(another)

/** The option that turns off both. */
export const noConfigOption = (): Option =>
  new Option('--no-config', 'read no settings file outside of the articles, and no hooks')

/** One file of settings and one of hooks: two of a kind would be a mistake. */
function another(path: string, before: unknown): readonly string[] {
  const others: unknown[] = Array.isArray(before) ? before : []
  const files = others.map(String)
  if (files.some((one) => isHooksName(one) === isHooksName(path)))
    throw new InvalidArgumentError(`There can be one file of ${isHooksName(path) ? 'hooks' : 'settings'} only.`)
  return [...files, path]
}

/** The options of a build for the files that `--config` names. */
export function placeIn<Flags extends Pick<PlaceFlags, 'config'>>({
  config: files,
  ...others
}: Flags): Omit<Flags, 'config'> & Pick<PlaceOptions, 'config'> & { hooks?: string | false | undefined } {
  if (files === false) return { ...others, config: false, hooks: false }
  return {
    ...others,
    config: files?.find((path) => !isHooksName(path)),
    hooks: files?.find((path) => isHooksName(path)),
  }
}

/** The option with the folder of the articles. */
export const contentOption = (): Option =>
  new Option('--content <dir>', 'folder of the articles (default: what the settings say, else content)')
