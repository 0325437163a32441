import { imageSize } from 'image-size'
import { limits } from '../limits.ts'
import { type Metadata, metadataOf } from './location.ts'
import { svgFault } from './svg.ts'

/** What a picture is by its bytes, whatever its name says; lengths in pixels as it is shown. */
export type PictureFile = Kind & { width: number; height: number } & Metadata

type Kind = { type: string; extension: string }

const types: Record<string, Kind> = {
  png: { type: 'image/png', extension: 'png' },
  jpg: { type: 'image/jpeg', extension: 'jpg' },
  gif: { type: 'image/gif', extension: 'gif' },
  webp: { type: 'image/webp', extension: 'webp' },
  avif: { type: 'image/avif', extension: 'avif' },
  svg: { type: 'image/svg+xml', extension: 'svg' },
}

/** Type, size and metadata of a picture, or why it cannot be published: the end of a sentence that starts with its name. */
export function readPicture(bytes: Buffer): PictureFile | { fault: string } {
  const size = measure(bytes)
  const type = types[size?.type ?? '']
  if (!size || !type) return { fault: 'is not a PNG, JPEG, GIF, WebP, AVIF or SVG picture' }
  const metadata = metadataOf(bytes)
  const fault = sizeFault(size) ?? (type === types.svg ? svgFault(bytes) : imageFault(metadata))
  if (fault !== undefined) return { fault }
  const turned = (size.orientation ?? 1) >= 5
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height]
  return { ...type, width: Math.round(width), height: Math.round(height), ...metadata }
}

function measure(bytes: Buffer) {
  try {
    const size = imageSize(bytes)
    return size.width > 0 && size.height > 0 ? size : undefined
  } catch {
    return undefined // image-size throws for whatever it does not know
  }
}

/** An SVG has as many pixels as the window in which it is shown. */
function sizeFault({ width, height, type }: { width: number; height: number; type?: string }): string | undefined {
  const size = `has ${width} x ${height} pixels; the limit is`
  if (type !== 'svg' && width * height > limits.picturePixels) return `${size} ${limits.picturePixels / 1e6} megapixels`
  return Math.max(width, height) > limits.pictureSide ? `${size} ${limits.pictureSide} for a side` : undefined
}

const imageFault = ({ hasImage }: Metadata) =>
  hasImage ? undefined : 'has no pixels: only the beginning of the file is there'
