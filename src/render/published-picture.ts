import { folderOf } from '../content/article-folder.ts'
import type { Content } from '../content/read.ts'
import type { Fix, RuleId } from '../diagnostic.ts'
import { digest, fingerprintOf } from '../disk/digest.ts'
import type { Article, FileStat, Picture, Position } from '../model.ts'
import { withoutLocation } from '../picture/location.ts'
import { isSource } from '../picture/mark.ts'
import { type PictureFile, readPicture } from '../picture/read.ts'
import { withoutDevice } from '../text/device.ts'
import { isLinkedPicture } from './address.ts'
import type { Resolved } from './addressing.ts'
import { openAdvice } from './missing-file.ts'
import { locationPolicy } from './picture-location.ts'
import { unmarkedAi } from './unmarked-ai.ts'

/**
 * A file of ours: its path below content/, its path below the output folder, its public address, what its bytes were, and
 * what they are when it is published.
 */
export type PublishedFile = {
  kind: 'picture' | 'media' | 'document'
  file: string
  path: string
  url: string
  source: string
  digest: string
  stat: FileStat
}

/** Reports a finding of an article at a place; the place is looked for only when the finding is new. */
export type Say = (
  rule: RuleId,
  at: () => Position,
  message: string,
  hint: string,
  /** An address as it is written there, and the one to write; or the line to write. */
  meant?: { written: string; meant: string } | Fix,
) => void

/** Publishes the pictures of ours that one article names, each once. */
export function openPictures(article: Article, picture: Content['picture'], say: Say) {
  const published = new Map<string, Published>()
  const advise = openAdvice(article.path, isPicture)
  const byUrl = new Map<string, Published>()
  return {
    /** The public address of a picture; undefined when it cannot be published, which is reported. */
    publish(file: string, written: string, at: () => Position): Resolved | undefined {
      const known = published.get(file)
      if (known) return known.resolved
      const read = picture(file)
      if ('fault' in read) {
        const { hint, meant } = advise({ file, written }, read)
        say('bad-picture', at, `The picture "${written}" ${read.fault}.`, hint, meant)
        return undefined
      }
      const kind = readPicture(read.bytes)
      if ('fault' in kind) {
        say('bad-picture', at, `"${written}" ${kind.fault}.`, badPicture)
        return undefined
      }
      const { isRemoved, finding } = locationPolicy(written, kind, article.section.pictureLocation)
      if (finding) say(finding.rule, at, finding.message, finding.hint)
      const unmarked = unmarkedAi(written, kind.mark, article)
      if (unmarked) say('unmarked-ai', at, unmarked.message, unmarked.hint, unmarked.fix)
      const own = publishedAs(article, file, read, kind, isRemoved)
      published.set(file, own)
      byUrl.set(own.resolved.url, own)
      return own.resolved
    },
    all: (): PublishedFile[] => [...published.values()].map(({ output }) => output),
    /** What is known of a picture of ours by its public address. */
    file: (url: string) => byUrl.get(url)?.file,
  }
}

const isPicture = (name: string) => isLinkedPicture(name) || /\.svg$/i.test(name)

const badPicture = 'Save it again as JPEG or PNG, with at most 100 megapixels.'

type Published = { output: PublishedFile; resolved: Resolved; file: Picture['file'] }
type Read = { bytes: Buffer; stat: FileStat }

function publishedAs(
  article: Article,
  file: string,
  { bytes, stat }: Read,
  kind: PictureFile,
  isRemoved: boolean,
): Published {
  const source = digest(bytes)
  const own = isRemoved ? digest(withoutLocation(bytes)) : source
  const path = publishedPath(article, file, fingerprintOf(own), kind)
  const url = publicAddress(article, path)
  const { type, width, height, mark } = kind
  return {
    output: { kind: 'picture', file, path, url, source, digest: own, stat },
    resolved: { url, width, height },
    file: { type, length: bytes.length, width, height, ...(isSource(mark) ? { source: mark } : {}) },
  }
}

/** The public address of a path below the output folder. */
export const publicAddress = ({ section }: Article, path: string): string =>
  new URL(path.split('/').map(encodeURIComponent).join('/'), section.feedsUrl).href

/** A file's name carries its content: one that changes gets a new address, and no cache shows the old one. */
export function publishedPath(
  article: Article,
  file: string,
  print: string,
  { extension }: Pick<PictureFile, 'extension'>,
): string {
  const name = file.split('/').at(-1)?.normalize('NFC') ?? ''
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replace(/^\.+/, '')
    .replace(/[\p{C}\\:*?"<>|]/gu, '-')
  return `${folderOf(article)}/${shortened(withoutDevice(stem))}.${print}.${extension}`
}

/** At most 200 bytes, so that the whole name stays under the 255 that file systems take. */
function shortened(stem: string): string {
  const end = [...stem].findIndex((_, index, letters) => Buffer.byteLength(letters.slice(0, index + 1).join('')) > 200)
  return end < 0 ? stem : [...stem].slice(0, end).join('')
}
