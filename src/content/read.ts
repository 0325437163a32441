import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { type Bytes, fileStat, readPicture, type Unreadable } from '../disk/file.ts'
import { type Examined, examine, piecesOf } from '../disk/large-file.ts'
import { generatorNamed } from '../generator/index.ts'
import type { FileStat, SourceFile } from '../model.ts'
import type { Config } from './config.ts'
import { type Files, filesOf } from './files.ts'
import { listForeign } from './foreign-list.ts'
import { listOwn } from './list.ts'
import { type PeopleFile, readPeopleFile } from './people-file.ts'

/** All that the program knows of content/. */
export type Content = Files & {
  /** content/ itself, as it was named; empty where there is none. */
  folder: string
  /** The files of articles below content/, in an order that no disk or locale changes. */
  articles: string[]
  /** The settings file outside of content/, site.yaml and every section.yaml, in the same order. */
  settings: SourceFile[]
  /** The settings file outside of content/; undefined where site.yaml has the settings. */
  config?: Config | undefined
  /** The data file of authors, if the settings name one. */
  people?: PeopleFile | undefined
  diagnostics: Diagnostic[]
  /** Whether there is such a folder below content/. */
  isFolder: (path: string) => boolean
  /** The bytes of a picture below content/. */
  picture: (path: string) => Bytes
  /** What is known of another file that an article names, which may be too large for memory. */
  attachment: (path: string) => Examined | Unreadable
  /** Its bytes, which must have this digest. */
  pieces: (path: string, digest: string) => Iterable<Uint8Array>
  /** The stat of such a file or picture. */
  fileStat: (path: string) => FileStat | undefined
  /** How many texts have been read. */
  opened: () => number
  /** Articles from code, which have no files. */
  items?: GivenArticles | undefined
}

/** Articles from code: a worker gets the text of each with its task. */
export type GivenArticles = {
  /** The folder of the pictures beside them. */
  folder: string | undefined
  digestOf: (path: string) => string | undefined
  source: (path: string) => SourceFile | undefined
}

/**
 * Finds every article below a folder, and reads site.yaml and each section.yaml. Links are not followed; what cannot be an
 * article is named and passed over.
 * @throws what the system says when the folder itself cannot be read
 */
export function readContent(folder: string, config?: Config): Content {
  const { name, text: read, stat } = filesOf(folder)
  const generator = generatorNamed(config?.generator)
  const found = generator
    ? listForeign(folder, generator, { name, out: config?.out ?? '', below: config?.below ?? '' })
    : listOwn(folder, name, config && (() => config.text))
  let opened = 0
  const text = (path: string, part: 'head' | 'whole') => {
    opened += 1
    return read(path, part)
  }
  const settings = found.settings.map((path) => text(path, 'whole'))
  const sources = settings.flatMap(({ source }) => source ?? [])
  const { people, diagnostics: ofPeople } = config
    ? readPeopleFile(config, filesOf(config.folder))
    : readPeopleFile(
        sources.find(({ path }) => path === 'site.yaml'),
        { text: read, stat },
      )
  return {
    folder,
    articles: found.articles,
    settings: [...(config ? [config, ...config.others] : []), ...sources],
    config,
    people,
    diagnostics: [
      ...(config?.diagnostics ?? []),
      ...found.diagnostics,
      ...settings.flatMap(({ diagnostics }) => diagnostics),
      ...ofPeople,
    ],
    name,
    text,
    stat,
    isFolder: (path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() ?? false,
    picture: (path) => readPicture(folder, path),
    attachment: (path) => examine(folder, path),
    pieces: (path, digest) => piecesOf(folder, path, digest),
    fileStat: (path) => fileStat(folder, path),
    opened: () => opened,
  }
}

/** The folder in which workers find files; undefined where articles come from code without one. */
export const fromFolder = ({ items, folder }: Pick<Content, 'items' | 'folder'>): { folder: string | undefined } => ({
  folder: items ? items.folder : folder,
})
