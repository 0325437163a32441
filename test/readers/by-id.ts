import type { Held } from './model.ts'

/** The items of a program that keeps each item by its id, and has the last version of it: what libraries are made for. */
export function byId(read: () => Promise<Held[]>): () => Promise<Held[]> {
  const held = new Map<string | undefined, Held>()
  return async () => {
    for (const item of await read()) held.set(item.id, item)
    return [...held.values()]
  }
}

/** The text of a document: what a program gives to a library that does not fetch by itself. */
export async function textAt(url: string): Promise<string> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return await answer.text()
}
