import * as z from 'zod'
import { mapYielding } from '../disk/yield.ts'
import { limits } from '../limits.ts'
import type { Position } from '../model.ts'
import { idPlaces } from './id-places.ts'
import { type EarlierItem, pictureOf, textKey } from './item.ts'

/** The articles of a published feed, or why they cannot be read, the end of a sentence. */
export type Earlier = { items: EarlierItem[] } | { fault: string }

/**
 * Reads the articles of an earlier JSON Feed, by Feedwright or another program, as far as a comparison needs them.
 * @throws the signal's reason when it is aborted
 */
export async function readEarlier(document: string, file: string, signal: AbortSignal | undefined): Promise<Earlier> {
  const json = document.replace(/^\uFEFF/, '')
  const places = await idPlaces(json, signal)
  if (!places) return { fault: `has more than ${limits.earlierItems} articles or ${limits.earlierValues} values` }
  const { data } = jsonFeed.safeParse(parsed(json))
  if (!data) return { fault: 'is not a JSON Feed' }
  const read = ([index, item]: [number, unknown]) => earlierItem(item, { file, line: 1, column: 1, ...places[index] })
  const items = await mapYielding([...data.items.entries()], read, signal)
  const valid = items.filter((item) => item !== undefined)
  return valid.length === items.length ? { items: valid } : { fault: 'is not a JSON Feed' }
}

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
      where,
    }
  )
}

const jsonFeed = z.object({ items: z.array(z.unknown()) })

const jsonItem = z.object({
  id: z.string(),
  title: z.string().default(''),
  url: z.string().default(''),
  content_html: z.string().optional(),
  content_text: z.string().default(''),
  image: z.string().default(''),
  date_published: z.string().default(''),
})
