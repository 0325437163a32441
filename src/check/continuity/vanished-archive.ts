import type { Diagnostic } from '../../diagnostic.ts'
import type { EarlierItem } from '../../previous/item.ts'
import { idLine } from '../id-line.ts'
import type { GoneFeed } from './comparison.ts'
import { withdraw } from './vanished-article.ts'

/** The documents of one archive that no longer exist, and their articles that are in no feed now. */
export type GoneArchive = { folder: string; documents: number; items: readonly EarlierItem[] }

/**
 * An archive of which documents are gone with their articles: one finding, however many articles it had.
 * @see RFC 5005 §4
 */
export const vanishedArchive = ({ folder, documents, items: [first, ...others] }: GoneArchive): Diagnostic[] =>
  first === undefined
    ? []
    : [
        {
          ...first.where,
          rule: 'vanished-article',
          message: `${documents === 1 ? 'This document' : `${documents} documents`} of the archive "${folder}" would be removed with ${others.length + 1} articles that are in no feed now, like "${first.title}". Readers keep their copies, and links to them may break.`,
          hint: `Restore their files; or if the articles are in other files now, write the ids from this archive there, like "${idLine(first.id)}". ${withdraw}`,
        },
      ]

/** The archives that have lost several articles with their documents; one article is reported by itself. */
export function archivesOf(gone: readonly GoneFeed[]): GoneArchive[] {
  const byFolder = new Map<string, EarlierItem[][]>()
  for (const { prefix, lost } of gone.filter(isArchive)) {
    const items = lost.flatMap(({ item, successor }) => (successor ? [] : item))
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
    const documents = byFolder.get(folder)
    if (documents) documents.push(items)
    else byFolder.set(folder, [items])
  }
  return [...byFolder]
    .map(([folder, documents]) => ({
      folder,
      documents: documents.filter((items) => items.length > 0).length,
      items: documents.flat(),
    }))
    .filter(({ items }) => items.length > 1)
}

/** An archive document is named by its month or year, other feeds by their folder. */
const isArchive = ({ prefix }: GoneFeed) => prefix.endsWith('.')
