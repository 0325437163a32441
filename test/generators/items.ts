import { SaxesParser } from 'saxes'

/** What a feed reader knows an item by: XML is decoded, and nothing else is changed. */
export type Item = { id: string; link: string; date: string }

/** The items of an RSS or Atom document in their order; dates as instants. */
export function itemsOf(text: string): Item[] {
  const items: Record<string, string>[] = []
  const path: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    if (name === 'item' || name === 'entry') items.push({})
    const item = items.at(-1)
    const { rel = 'alternate', href } = attributes
    if (item && path.at(-2) === 'entry' && name === 'link' && rel === 'alternate' && href) item.link = href
  })
  const add = (written: string) => {
    const [item, name = ''] = [items.at(-1), path.at(-1)]
    if (item && isItem(path.at(-2))) item[name] = (item[name] ?? '') + written
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => path.pop())
  parser.write(text).close()
  return items.map((item) => {
    const date = item.pubDate ?? item.published ?? item.updated ?? ''
    return { id: item.guid ?? item.id ?? '', link: item.link ?? '', date: new Date(date).toISOString() }
  })
}

const isItem = (name: string | undefined) => name === 'item' || name === 'entry'
