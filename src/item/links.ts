import { placeOf } from '../content/config.ts'
import { type Content, readContent } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { refusal } from '../disk/folder.ts'
import { linksOf } from '../page/links.ts'
import { report } from '../report.ts'
import { openItems } from './open.ts'

/** Options of the links; paths are relative to the working folder. */
export type LinkOptions = {
  /** The settings file outside of the articles' folder; `feedwright.yaml` if there is one. With `false` it is not read. */
  config?: string | false | undefined
  /** Where the articles are; what the settings file says, else `content`. */
  content?: string | undefined
  /** The settings of the site, with the keys of site.yaml, in place of a file. */
  settings?: Readonly<Record<string, unknown>> | undefined
  /** The settings of sections by their paths, with the keys of section.yaml; with `settings` only. */
  sections?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined
  /** The path of the section; the site itself without one. */
  section?: string | undefined
}

/**
 * The links for the `<head>` of the pages of a section, one a line, by which browsers and readers find its feed and the feeds above it.
 * @throws Error with the findings as text when the settings have errors, or there is no such section
 */
export async function links({ section = '', ...options }: LinkOptions = {}): Promise<string> {
  const found = linksOf(await contentOf(options), section)
  if ('html' in found) return found.html
  if ('refused' in found) throw new Error(found.refused)
  const isFromCode = options.settings !== undefined || options.sections !== undefined
  const told = isFromCode ? found.diagnostics.map((await import('./in-code.ts')).inCode) : found.diagnostics
  throw new Error(textOf(told))
}

async function contentOf({ settings, sections, ...options }: LinkOptions): Promise<Content> {
  if (settings !== undefined || sections !== undefined)
    return (await openItems({ settings, sections, articles: [] })).read()
  const { content, config, diagnostics } = await placeOf(options)
  if (diagnostics.length > 0) throw new Error(textOf(diagnostics))
  const refused = refusal(content, `${content}.out`, config)
  if (refused !== undefined) throw new Error(refused)
  return readContent(content, config)
}

const textOf = (diagnostics: readonly Diagnostic[]) => report(diagnostics, 'text').trimEnd()
