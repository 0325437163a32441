import type { PlainText } from './text.ts'

/** The lead picture as front matter describes it. */
export type ImageReference = {
  src: string
  alt?: PlainText | undefined
  caption?: PlainText | undefined
  credit?: PlainText | undefined
}

/** The sound or film of the article as front matter describes it; its type where the address does not say it. */
export type AudioReference = { src: string; title?: PlainText | undefined; type?: string | undefined }

/** A picture as the formats describe it. */
export type Picture = {
  url: string
  alt: PlainText
  caption?: PlainText | undefined
  credit?: PlainText | undefined
  /** Length in bytes and size in pixels, known only for pictures that the build publishes. */
  file?: PictureFacts | undefined
}

type PictureFacts = {
  type: string
  length: number
  width: number
  height: number
  /** What the picture itself says of its source. */
  source?: DigitalSource | undefined
}

/**
 * The digital source types of IPTC for what generative AI made: all of a picture, or a part of it.
 * @see http://cv.iptc.org/newscodes/digitalsourcetype/
 */
export type DigitalSource = 'trainedAlgorithmicMedia' | 'compositeWithTrainedAlgorithmicMedia' | 'compositeSynthetic'

/** A sound or film of an article. Its length in bytes is known only if the build publishes it, and its seconds if it says them. */
export type Attachment = {
  url: string
  type: string
  title?: PlainText | undefined
  length?: number | undefined
  seconds?: number | undefined
}

/**
 * A file for the output folder, with the digest of its bytes. They are read when it is written; those of a file that may be
 * too large for memory in pieces, each of which is good until the next one. Of documents of feeds the size is known, in bytes.
 * Most kinds of picture are packed: to compress them saves nothing.
 */
export type OutputFile = { path: string; digest: string; size?: number | undefined; isPacked?: true | undefined } & (
  | { read: () => Uint8Array; pieces?: never }
  | { pieces: () => Iterable<Uint8Array>; read?: never }
)

/** How a packed copy beside a document is made: `rss.xml.gz`, `rss.xml.br`. */
export type Compression = 'gzip' | 'brotli'
