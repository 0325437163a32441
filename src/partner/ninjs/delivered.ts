import type { Delivered } from '../stage/delivered.ts'
import { memberOf, objectsIn } from './members.ts'

/** The articles in a published ninjs document by their permanent ids; undefined when it cannot be read. */
export function deliveredIn(text: string): Delivered {
  try {
    const list: unknown = JSON.parse(text)
    const guids = objectsIn(memberOf(list, 'associations')).map(({ uri, altIds }): [string, string] => {
      const guid = objectsIn(altIds).find(({ role }) => role === 'guid')?.value
      return [String(guid ?? uri), String(uri)]
    })
    return { guids: new Map(guids), changed: Date.parse(String(memberOf(list, 'versionCreated'))) }
  } catch {
    return undefined // it is written anew
  }
}
