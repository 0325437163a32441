import { type Item, itemsOf } from './items.ts'

/** Every difference between two documents of the same feed that a subscriber could notice, an item a line. */
export function differences(ours: string, theirs: string): string[] {
  const [have, want] = [byId(ours), byId(theirs)]
  return [
    ...[...want].flatMap(([id, item]) => {
      const own = have.get(id)
      return own ? changes(id, own, item) : [`${id} is missing (${item.link}, ${item.date})`]
    }),
    ...[...have].flatMap(([id, item]) => (want.has(id) ? [] : [`${id} is new (${item.link}, ${item.date})`])),
  ]
}

/** @throws Error when two items have one id: a reader shows only one of them */
function byId(feed: string): Map<string, Item> {
  const items = itemsOf(feed)
  const map = new Map(items.map((item) => [item.id, item]))
  if (map.size < items.length || map.has('')) throw new Error('Some items have no id of their own.')
  return map
}

const changes = (id: string, ours: Item, theirs: Item) =>
  (['link', 'date'] as const).flatMap((key) =>
    ours[key] === theirs[key] ? [] : [`${id}: the ${key} is ${ours[key]}, not ${theirs[key]}`],
  )
