import type { Mark, Partner, Row } from '../model.ts'

/** What each mark means. */
export const marks: Readonly<Record<Mark, string>> = {
  S: 'read in the source',
  V: 'tried on a validator',
  T: 'from programs or reports of others',
  P: 'announced',
  M: 'from memory, not checked',
  own: 'our own conclusion',
}

/** How a rule is known, in words and with its source, so that an editor can decide how much it counts. */
export function known({ sources }: Pick<Partner, 'sources'>, { mark }: Pick<Row, 'mark'>): string {
  const source = sources[mark]
  if (source === undefined) return marks[mark]
  return saysItself.test(source) ? source : `${marks[mark]}: ${source}`
}

/** The beginning of a source that has the words of its mark already. */
const saysItself = /^(?:tried on|announced|memory, not checked|our own conclusion)/
