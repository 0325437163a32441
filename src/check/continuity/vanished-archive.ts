import type { Diagnostic } from '../../diagnostic.ts'
import type { EarlierItem } from '../../previous/item.ts'
import type { GoneDocument } from '../../previous/read.ts'
import { withdraw } from './vanished-article.ts'

/** The documents of one archive that no longer exist, with the articles that are in no feed now. */
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
          hint: `Restore their files; or if the articles are in other files now, write the ids from this archive there, like "id: ${first.id}". ${withdraw}`,
        },
      ]

/** The articles of these documents by archive; the only one of its archive, and those of other feeds, are reported one by one. */
export function sorted(gone: readonly GoneDocument[]): { archives: GoneArchive[]; items: EarlierItem[] } {
  const [archived, others] = [gone.filter(isArchive), gone.filter((one) => !isArchive(one))]
  const byFolder = new Map<string, GoneDocument[]>()
  for (const document of archived.filter(({ items }) => items.length > 0)) {
    const folder = document.prefix.slice(0, document.prefix.lastIndexOf('/') + 1)
    const before = byFolder.get(folder)
    if (before) before.push(document)
    else byFolder.set(folder, [document])
  }
  const archives = [...byFolder].map(([folder, documents]) => ({
    folder,
    documents: documents.length,
    items: documents.flatMap(({ items }) => items),
  }))
  return {
    archives: archives.filter(({ items }) => items.length > 1),
    items: [...others, ...archives.filter(({ items }) => items.length === 1)].flatMap(({ items }) => items),
  }
}

/** An archive document is named by its month or year, other feeds by their folder. */
const isArchive = ({ prefix }: GoneDocument) => prefix.endsWith('.')
