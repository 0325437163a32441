import { filesOf } from '../content/files.ts'
import { readPeopleFile } from '../content/people-file.ts'
import type { Content } from '../content/read.ts'
import { fileStat, noFolder, readPicture } from '../disk/file.ts'
import { examine, piecesOf } from '../disk/large-file.ts'
import type { SourceFile } from '../model.ts'
import type { AsideItem, Collected } from './collect.ts'

/** Articles from code as a build reads those of files. `folder` has the pictures beside them, if there are some. */
export function contentOfItems(
  { items, diagnostics }: Collected,
  settings: readonly SourceFile[],
  folder: string | undefined,
): Content {
  const files = filesOf(folder ?? '.')
  const named = new Map(settings.map(({ path, file }) => [path, file]))
  const name = (path: string) => {
    const item = items.get(path)
    if (!item) return named.get(path) ?? files.name(path)
    return item.file === undefined ? `articles[${path}]` : folder === undefined ? item.file : files.name(item.file)
  }
  const sourceOf = (path: string, item: AsideItem, part: 'head' | 'whole'): SourceFile => {
    const { buffer, byteOffset, length } = item.bytes()
    const bytes = Buffer.from(buffer, byteOffset, length)
    const text = bytes.toString('utf8', 0, part === 'head' ? bytes.indexOf('\n') + 1 : length)
    const stat = { size: length, time: 0 }
    return { path, file: name(path), text, digest: item.digest, stat, isGiven: true, section: item.section }
  }
  let opened = 0
  const site = settings.find(({ path }) => path === 'site.yaml')
  const { people, diagnostics: ofPeople } = readPeopleFile(site, folder === undefined ? noDisk : files)
  return {
    folder: folder ?? '',
    articles: [...items.keys()],
    settings: [...settings],
    people,
    diagnostics: [...diagnostics, ...ofPeople],
    name,
    text(path, part) {
      opened += 1
      const item = items.get(path)
      return item ? { source: sourceOf(path, item, part), diagnostics: [] } : { diagnostics: [] }
    },
    stat: () => undefined,
    isFolder: () => false,
    ...(folder === undefined ? nothingBeside : beside(folder)),
    opened: () => opened,
    items: {
      folder,
      digestOf: (path) => items.get(path)?.digest,
      source(path) {
        const item = items.get(path)
        return item && sourceOf(path, item, 'whole')
      },
    },
  }
}

const noDisk = { text: () => ({ diagnostics: [] }), stat: () => undefined }

type Beside = Pick<Content, 'picture' | 'attachment' | 'pieces' | 'fileStat'>

const beside = (folder: string): Beside => ({
  picture: (path) => readPicture(folder, path),
  attachment: (path) => examine(folder, path),
  pieces: (path, digest) => piecesOf(folder, path, digest),
  fileStat: (path) => fileStat(folder, path),
})

const nothingBeside: Beside = {
  picture: () => noFolder,
  attachment: () => noFolder,
  pieces: () => [],
  fileStat: () => undefined,
}
