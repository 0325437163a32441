import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate, Position } from '../model.ts'
import type { Topic } from '../select/topics.ts'
import { folded } from '../text/characters.ts'
import { repeated } from '../text/repeated.ts'

/**
 * Names that differ only in case or Unicode form are one topic, and should be written in one way: readers show both.
 * @see RSS 2.0 `<category>`; RFC 4287 §4.2.2
 */
export function topicSpelling(topics: readonly Topic[], at: Locate, content: Content): Diagnostic[] {
  const found = topics.flatMap(({ taxonomy, spellings: [usual, ...others] }) =>
    others.flatMap(([name, [head]]): Diagnostic | [] => {
      const [wanted, [first]] = usual ?? ['', []]
      if (!head || !first) return []
      const place = placeOf(head, name, taxonomy, at)
      return {
        ...place,
        rule: 'topic-spelling',
        message: `In other articles "${name}" is written ${spelling(name, wanted)}; both are in the feed "${wanted}".`,
        hint: `Write "${wanted}".`,
        related: placeOf(first, wanted, taxonomy, at),
        fix: respelled(head, name, wanted, place, content),
      }
    }),
  )
  const twins = repeated(topics, ({ section }) => folded(section.path)).flatMap(({ first, second }) =>
    twin(first, second, at),
  )
  // A name that has a feed in a section and in the site is found twice.
  return [...new Map([...found, ...twins].map((one) => [JSON.stringify(one), one])).values()]
}

/** Two topics whose folders are one on a disk that ignores case, like "Straße" and "Strasse". */
function twin(first: Topic, second: Topic, at: Locate): Diagnostic | [] {
  const [[wanted, [usual]] = ['', []], [name, [head]] = ['', []]] = [first.spellings[0], second.spellings[0]]
  if (!usual || !head) return []
  return {
    ...placeOf(head, name, second.taxonomy, at),
    rule: 'topic-spelling',
    message: `In other articles "${name}" is written "${wanted}"; both have a feed, and on some disks the two are one file.`,
    hint: `Write "${wanted}", or publish from a disk that does not ignore case.`,
    related: placeOf(usual, wanted, first.taxonomy, at),
  }
}

const spelling = (name: string, wanted: string) =>
  name.normalize('NFC') === wanted.normalize('NFC') ? 'with other characters that look the same' : `"${wanted}"`

/** The line with the usual spelling; undefined for names in quotation marks, or that need them. */
function respelled({ path }: ArticleHead, name: string, wanted: string, place: Position, content: Content) {
  if (place.line === 1 || !/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .+-]*$/u.test(wanted)) return undefined
  const line = content.text(path, 'head').source?.text.split('\n')[place.line - 1] ?? ''
  const start = place.column - 1
  if (!line.startsWith(name, start)) return undefined
  return { line: place.line, replacement: line.slice(0, start) + wanted + line.slice(start + name.length) }
}

function placeOf(head: ArticleHead, name: string, taxonomy: Topic['taxonomy'], at: Locate): Position {
  const index = head.topics?.[taxonomy]?.indexOf(name) ?? 0
  const listed = at(head, taxonomy, index)
  return taxonomy === 'authors' && listed.line === 1 ? at(head, 'author') : listed
}
