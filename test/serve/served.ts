import { onTestFinished } from 'vitest'
import type { PreviewOptions } from '../../src/serve/preview.ts'
import { serve } from '../../src/serve/serve.ts'
import { folder, site } from '../folder.ts'
import { workersHere } from '../here.ts'

/** A preview of a site with these files, at this time, until the end of the test: `get` returns the page at a path, without its style and script. */
export async function served(
  files: Record<string, string | Uint8Array>,
  options: Omit<PreviewOptions, 'content'> = {},
) {
  const content = folder({ 'site.yaml': site, ...files })
  const { url, close } = await serve({ content, now: new Date('2020-01-01'), ...options }, 0, () => {}, workersHere)
  onTestFinished(close)
  const ask = async (path: string, languages = 'en') =>
    await fetch(new URL(path, url), { redirect: 'manual', headers: { 'accept-language': languages } })
  const get = async (path: string, languages?: string) =>
    (await (await ask(path, languages)).text()).replace(/<(style|script)>.*?<\/\1>/gs, '')
  return { content, url, ask, get }
}

/** A page without its tags, each a `|`. */
export const withoutTags = (html: string): string => html.replace(/<[^>]*>/g, '|').replace(/[|\s]*\|[|\s]*/g, '|')
