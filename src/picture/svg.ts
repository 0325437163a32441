import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { limits } from '../limits.ts'

/**
 * Why an SVG must not be published. An SVG that is opened by itself is a page of our site: no script, no handler, no page
 * inside, nothing from elsewhere, no faults that browsers mend.
 */
export function svgFault(bytes: Buffer): string | undefined {
  try {
    read(new TextDecoder().decode(bytes))
    return undefined
  } catch (error) {
    const fault = error instanceof Error && error.cause === refused ? error.message : 'that is not well-formed XML'
    return `is an SVG picture ${fault}`
  }
}

const refused = Symbol('refused')

/** Ends the parser, which would take long for what is nested deep. */
function refuse(fault: string): never {
  throw new Error(fault, { cause: refused })
}

function read(text: string): void {
  const open: { style: string | undefined }[] = []
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !plainEncoding.test(encoding)) refuse(`in the encoding "${encoding}" instead of UTF-8`)
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('with declarations in its document type')
  })
  parser.on('processinginstruction', ({ target }) => refuse(`with the instruction <?${target}?>`))
  parser.on('opentag', (tag) => {
    open.push({ style: /^style$/i.test(tag.local) ? '' : undefined })
    if (open.length > limits.svgNesting) refuse(`with more than ${limits.svgNesting} elements inside one another`)
    checkElement(tag)
    for (const attribute of Object.values(tag.attributes)) checkAttribute(attribute)
  })
  parser.on('closetag', () => checkStyle(open.pop()?.style ?? ''))
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element?.style !== undefined) element.style += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
}

/** Encodings in which the characters of markup are the same bytes as in UTF-8. */
const plainEncoding = /^(?:utf-?8|us-ascii|iso-8859-\d+|windows-125\d)$/i

const programs = /^(?:script|foreignobject|handler|listener|iframe|embed|object|animate|set)$/i

function checkElement({ local, uri, name }: SaxesTagNS): void {
  if (programs.test(local)) refuse(`with the element <${name}>, which can run or hold a program`)
  if (uri === 'http://www.w3.org/1999/xhtml') refuse('with HTML inside')
  if (uri === '') refuse(`with the element <${name}> outside of the SVG namespace`)
}

function checkAttribute({ name, local, uri, value }: SaxesAttributeNS): void {
  const written = value.replace(/[\s\p{Cc}]/gu, '')
  if (/^on/i.test(local)) refuse(`with the handler "${name}"`)
  if (/^(?:javascript|vbscript):/i.test(written)) refuse(`with a program in "${name}"`)
  if (isAddress(name, local) && !harmless.test(written)) refuseAddress(value)
  if (uri === '' && !/^(?:id|class|data-.*|aria-.*)$/.test(local)) checkStyle(value)
}

/** Attributes that load something or lead elsewhere; those of licences and sources (`rdf:resource`) only name it. */
const isAddress = (name: string, local: string) => /^(?:href|src)$/i.test(local) || name === 'xml:base'

/** A place in the picture itself, a picture inside it, or nothing. */
const harmless = /^(?:$|#|data:image\/(?:png|jpe?g|gif|webp)[;,])/i

const refuseAddress = (address: string) => refuse(`with the address "${address.trim().slice(0, 100)}"`)

/** CSS, or an attribute that CSS knows too. */
function checkStyle(css: string): void {
  const text = css.replace(
    /\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi,
    (_, code?: string, other?: string) => other ?? characterOf(code),
  )
  if (/@import/i.test(text)) refuse('with the rule @import in its style')
  if (/(?:^|[^\w-])(?:-webkit-)?(?:image-set|image|src|cross-fade)\(/i.test(text))
    refuse('with a style that loads other pictures')
  for (const [, quoted, address = ''] of text.replace(declaration, '').matchAll(/url\(\s*(?:["']([^"']*)|([^)]*))/gi)) {
    const written = (quoted ?? address).replace(/[\s\p{Cc}]/gu, '')
    if (!harmless.test(written)) refuseAddress(quoted ?? address)
  }
}

const characterOf = (code = '') => {
  const point = Number.parseInt(code, 16)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'
}

/** It names a language and loads nothing. */
const declaration = /@namespace\s+(?:[\w-]+\s+)?url\(\s*["']?http:\/\/www\.w3\.org\/[\w/]*["']?\s*\)/gi
