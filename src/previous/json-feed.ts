import * as z from 'zod'
import { type EarlierItem, pictureOf, textOf } from './item.ts'

/**
 * Reads the articles of an earlier JSON Feed, by Feedwright or another program, as far as a comparison needs them.
 * @throws Error when the document is not a JSON Feed
 */
export function readEarlier(document: string, file: string): EarlierItem[] {
  const placeOf = placesIn(document)
  return jsonFeed.parse(JSON.parse(document)).items.map((item) => ({
    id: item.id,
    title: item.title,
    url: item.url,
    text: textOf(item.content_html ?? item.content_text),
    picture: pictureOf(item.image),
    published: item.date_published,
    where: { file, ...placeOf(`"id": ${JSON.stringify(item.id)}`) },
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

/** Finds the places of pieces, asked for in their order in the document, so that each line is counted once. */
function placesIn(document: string): (wanted: string) => { line: number; column: number } {
  let [from, line] = [0, 1]
  return (wanted) => {
    const index = Math.max(from, document.indexOf(wanted, from))
    for (let end = document.indexOf('\n', from); end >= 0 && end < index; end = document.indexOf('\n', end + 1))
      line += 1
    from = index
    return { line, column: index - document.lastIndexOf('\n', index - 1) }
  }
}
