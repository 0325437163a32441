import { imageSize } from 'image-size'
import { SaxesParser } from 'saxes'

/** What a picture is by its bytes, whatever its name says; lengths in pixels as it is shown. */
export type PictureFile = { type: string; extension: string; width: number; height: number }

const types: Record<string, { type: string; extension: string }> = {
  png: { type: 'image/png', extension: 'png' },
  jpg: { type: 'image/jpeg', extension: 'jpg' },
  gif: { type: 'image/gif', extension: 'gif' },
  webp: { type: 'image/webp', extension: 'webp' },
  avif: { type: 'image/avif', extension: 'avif' },
  svg: { type: 'image/svg+xml', extension: 'svg' },
}

/** Type and size of a picture, or why it cannot be published: the end of a sentence that starts with its name. */
export function readPicture(bytes: Uint8Array): PictureFile | { fault: string } {
  const size = measure(bytes)
  const type = types[size?.type ?? '']
  if (!size || !type) return { fault: 'is not a PNG, JPEG, GIF, WebP, AVIF or SVG picture' }
  if (type.extension === 'svg' && isActive(bytes))
    return { fault: 'is an SVG picture that can run a program or is not well-formed' }
  const turned = (size.orientation ?? 1) >= 5
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height]
  return { ...type, width: Math.round(width), height: Math.round(height) }
}

function measure(bytes: Uint8Array) {
  try {
    const size = imageSize(bytes)
    return size.width > 0 && size.height > 0 ? size : undefined
  } catch {
    return undefined // image-size throws for whatever it does not know
  }
}

const harmless = new Set([
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
])

/** An SVG opened by itself is a page of our site: no script, no handler, no page inside, no faults that browsers mend. */
function isActive(bytes: Uint8Array): boolean {
  let active = false
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', () => {
    active = true
  })
  parser.on('doctype', (doctype) => {
    active ||= doctype.includes('[')
  })
  parser.on('processinginstruction', () => {
    active = true
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    active ||= /^(?:script|foreignobject|handler|listener|iframe|embed|object|animate|set)$/i.test(local)
    active ||= uri === 'http://www.w3.org/1999/xhtml' || (uri === '' && !harmless.has(uri))
    active ||= Object.values(attributes).some(
      (attribute) =>
        /^on/i.test(attribute.local) ||
        /^(?:javascript|vbscript|data:(?!image\/(?:png|jpeg|gif|webp)[;,]))/i.test(
          attribute.value.replace(/[\s\p{Cc}]/gu, ''),
        ),
    )
  })
  parser.write(new TextDecoder().decode(bytes)).close()
  return active
}
