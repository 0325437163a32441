import * as z from 'zod'
import { mapYielding } from '../../disk/yield.ts'
import { limits } from '../../limits.ts'
import type { Position } from '../../model.ts'
import { type EarlierItem, pictureOf, textKey } from '../item.ts'
import type { Earlier } from './format.ts'
import { idPlaces } from './id-places.ts'

/**
 * Reads JSON Feed 1.0 and 1.1, by Feedwright or another program, as far as a comparison needs it.
 * @throws the signal's reason when it is aborted
 */
export async function readJson(document: string, file: string, signal: AbortSignal | undefined): Promise<Earlier> {
  const json = document.replace(/^\uFEFF/, '')
  const places = await idPlaces(json, signal)
  if (!places) return { fault: `has more than ${limits.earlierItems} articles or ${limits.earlierValues} values` }
  const { data } = jsonFeed.safeParse(parsed(json))
  if (!data) return noFeed
  const read = ([index, item]: [number, unknown]) => earlierItem(item, { file, line: 1, column: 1, ...places[index] })
  const items = await mapYielding([...data.items.entries()], read, signal)
  const valid = items.filter((item) => item !== undefined)
  if (valid.length < items.length) return noFeed
  return {
    kind: 'json',
    title: data.title,
    id: '',
    address: data.home_page_url,
    self: data.feed_url,
    items: valid,
    nameless: 0,
  }
}

const noFeed = { fault: 'is not a JSON Feed', isOther: true } as const

/** The value of a JSON document; undefined when it is none. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function earlierItem(value: unknown, where: Position): EarlierItem | undefined {
  const { data } = jsonItem.safeParse(value)
  return (
    data && {
      id: data.id,
      title: data.title,
      url: data.url,
      text: textKey(data.content_html ?? data.content_text),
      picture: pictureOf(data.image),
      published: data.date_published,
      updated: data.date_modified,
      where,
    }
  )
}

const jsonFeed = z.object({
  items: z.array(z.unknown()),
  title: z.string().catch(''),
  feed_url: z.string().catch(''),
  home_page_url: z.string().catch(''),
})

const jsonItem = z.object({
  id: z.union([z.string(), z.number().transform(String)]), // a reader makes text of it (JSON Feed 1.1 §Items)
  title: z.string().default(''),
  url: z.string().default(''),
  content_html: z.string().optional(),
  content_text: z.string().default(''),
  image: z.string().default(''),
  date_published: z.string().default(''),
  date_modified: z.string().default(''),
})
