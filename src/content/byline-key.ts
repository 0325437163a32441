import type { Diagnostic } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { nearest } from '../text/nearest.ts'
import { withValue } from './fix.ts'
import { listWith, namesIn } from './listed.ts'
import type { People } from './people.ts'
import type { Values } from './yaml.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** The authors that the settings of the site name, unless their file has an error, and the name of it. */
export type KnownPeople = { people?: People | undefined; file: string }

/**
 * Authors who are named by a key that no data file has: readers would show the key. Without such a file only what no name looks like
 * is taken for a key. A map with a name is never one.
 */
export function unknownPeople(values: Values, yaml: YamlText, known: KnownPeople | undefined): Diagnostic[] {
  const { people: all, file } = known ?? {}
  if (known && !all) return []
  return ['author', 'authors'].flatMap((key) => {
    const value = values[key]
    const named = key === 'authors' ? namesIn(value) : value
    const people: unknown[] = Array.isArray(named) ? named : [named]
    return people.flatMap((one, index): Diagnostic | [] => {
      if (typeof one !== 'string' || one.length > limits.text) return []
      const name = one.trim()
      if (!(all ? mayBeKey : isKey).test(name) || (all && Object.hasOwn(all, name))) return []
      return finding(
        name,
        { all, file },
        {
          ...{ path: Array.isArray(value) ? [key, index] : [key], yaml },
          inList: (item) => listWith(values, [key, index], item),
        },
      )
    })
  })
}

/** Lower case without blanks. */
const mayBeKey = /^[\p{Ll}\p{N}][\p{Ll}\p{N}_.-]*$/u
/** The same with a hyphen or underscore between letters. */
const isKey = /^\p{Ll}[\p{Ll}\p{N}]*(?:[_-][\p{Ll}\p{N}]+)+$/u

type Written = { path: PropertyKey[]; yaml: YamlText; inList: (item: string) => string | undefined }

function finding(
  name: string,
  { all, file }: { all: People | undefined; file: string | undefined },
  { path, yaml, inList }: Written,
): Diagnostic {
  const found = { ...locate(yaml, path), rule: 'odd-byline' } as const
  const asName = `or write the name as readers are to see it; if it is the name, write {name: ${name}}`
  if (!all)
    return {
      ...found,
      message: `The name "${name}" looks like a key of a data file; readers see it as it is.`,
      hint: `Name the file in site.yaml, like "authors: ../data/authors.yml", ${asName}.`,
    }
  const near = nearest(name, Object.keys(all))
  const fix = near === undefined ? undefined : withValue(yaml, path, inList(near) ?? near)
  return {
    ...found,
    message: `The file ${file} has no author with the key "${name}"; readers see it as it is.`,
    hint:
      near === undefined
        ? `Add the key to the file, ${asName}.`
        : `Write${fix ? `: ${fix.replacement.trim()}` : ` "${near}".`}`,
    ...(fix && { fix }),
  }
}
