import { isAttachment, isMedia, kindOf } from '../attachment/kind.ts'
import type { Content } from '../content/read.ts'
import { fingerprintOf } from '../disk/digest.ts'
import type { Article, Attachment, Position } from '../model.ts'
import { withFragment } from '../text/url.ts'
import type { Resolved } from './addressing.ts'
import { type Advice, openAdvice } from './missing-file.ts'
import { type PublishedFile, publicAddress, publishedPath, type Say } from './published-picture.ts'

/** A file as it is published, and the same as an attachment if it is a sound or a film; `real` is its path on the disk. */
type Published = { output: PublishedFile; real: string; attachment?: Attachment }

/** Publishes the sounds, films and documents of ours that one article names, each once. */
export function openAttachments(article: Article, examine: Content['attachment'], say: Say) {
  const published = new Map<string, Published | undefined>()
  const advise = openAdvice(article.path, isAttachment)

  function publishedAs(file: string, written: string, at: () => Position): Published | undefined {
    if (/(?:^|\/)\./.test(file)) {
      say('bad-file', at, `The file "${written}" is hidden: a name in its path begins with a dot.`, hidden)
      return undefined
    }
    const read = examine(file)
    if ('fault' in read) {
      const { hint, meant }: Advice = read.large ? { hint: tooLarge } : advise({ file, written }, read)
      say('bad-file', at, `The file "${written}" ${read.fault}.`, hint, meant)
      return undefined
    }
    const kind = kindOf(file, read.begin, read.end)
    if ('fault' in kind) {
      say('bad-file', at, `The file "${written}" ${kind.fault}.`, 'Save it again in this format, or correct its name.')
      return undefined
    }
    const { digest, stat, real } = read
    const path = publishedPath(article, file, fingerprintOf(digest), kind)
    const url = publicAddress(article, path)
    const output = { file, path, url, source: digest, digest, stat }
    if (!isMedia(kind.type)) return { output: { ...output, kind: 'document' }, real }
    return { output: { ...output, kind: 'media' }, real, attachment: { url, type: kind.type, length: stat.size } }
  }

  return {
    /** The public address of a file; undefined when it cannot be published, which is reported. */
    publish(file: string, written: string, at: () => Position): Resolved | undefined {
      if (!published.has(file)) published.set(file, publishedAs(file, written, at))
      const own = published.get(file)
      return own && { url: withFragment(own.output.url, written) }
    },
    all: (): PublishedFile[] => [...published.values()].flatMap((one) => one?.output ?? []),
    /** The sounds and films, in the order of the text, with their durations. */
    shown: (): Promise<Attachment[]> =>
      Promise.all(
        [...published.values()].flatMap((one) => (one?.attachment ? withDuration(one.attachment, one.real) : [])),
      ),
    /** The sound or film of ours at a public address. */
    at: (url: string) => [...published.values()].find((one) => one?.attachment?.url === url)?.attachment,
  }
}

/** The library is loaded by the first article with a sound or film. */
async function withDuration(attachment: Attachment, file: string): Promise<Attachment> {
  const { secondsOf } = await import('../attachment/duration.ts')
  return { ...attachment, seconds: await secondsOf(file) }
}

const hidden = 'Rename it, if everybody may read it.'
const tooLarge = 'Publish it on a server for large files, and write its https:// address.'
