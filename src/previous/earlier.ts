import * as z from 'zod'
import type { EarlierItem } from '../model.ts'
import { pictureOf, textOf } from './letters.ts'

/**
 * The articles of an earlier JSON Feed, ours or another's: the least that tells one article from another.
 * @throws Error when it is no JSON Feed
 */
export function readEarlier(document: string, file: string): EarlierItem[] {
  return jsonFeed.parse(JSON.parse(document)).items.map((item) => ({
    id: item.id,
    title: item.title,
    url: item.url,
    text: textOf(item.content_html ?? item.content_text),
    picture: pictureOf(item.image),
    published: item.date_published,
    where: { file, ...placeOf(document, `"id": ${JSON.stringify(item.id)}`) },
  }))
}

const jsonFeed = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string().default(''),
      url: z.string().default(''),
      content_html: z.string().optional(),
      content_text: z.string().default(''),
      image: z.string().default(''),
      date_published: z.string().default(''),
    }),
  ),
})

function placeOf(document: string, wanted: string): { line: number; column: number } {
  const before = document.slice(0, Math.max(0, document.indexOf(wanted)))
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}
