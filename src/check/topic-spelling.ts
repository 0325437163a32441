import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate, Position } from '../model.ts'
import type { Topic } from '../select/topics.ts'

/**
 * Names that differ only in case or Unicode form are one topic, and should be written in one way: readers show both.
 * @see RSS 2.0 `<category>`; RFC 4287 §4.2.2
 */
export function topicSpelling(topics: readonly Topic[], at: Locate): Diagnostic[] {
  const found = topics.flatMap(({ taxonomy, spellings: [usual, ...others] }) =>
    others.flatMap(([name, [head]]): Diagnostic | [] => {
      const [wanted, [first]] = usual ?? ['', []]
      if (!head || !first) return []
      return {
        ...placeOf(head, name, taxonomy, at),
        rule: 'topic-spelling',
        message: `In other articles "${name}" is written ${spelling(name, wanted)}; both are in the feed "${wanted}".`,
        hint: `Write "${wanted}".`,
        related: placeOf(first, wanted, taxonomy, at),
      }
    }),
  )
  // A name that has a feed in a section and in the site is found twice.
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

const spelling = (name: string, wanted: string) =>
  name.normalize('NFC') === wanted.normalize('NFC') ? 'with other characters that look the same' : `"${wanted}"`

function placeOf(head: ArticleHead, name: string, taxonomy: Topic['taxonomy'], at: Locate): Position {
  const index = head.topics?.[taxonomy]?.indexOf(name) ?? 0
  const listed = at(head, taxonomy, index)
  return taxonomy === 'authors' && listed.line === 1 ? at(head, 'author') : listed
}
