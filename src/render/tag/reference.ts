import { htmlTag, htmlText } from './html.ts'
import type { Around, Call, Rendering, Shown } from './model.ts'
import { lacking } from './model.ts'

/** The address of another article, as Hugo's `ref`, Jekyll's `post_url` and `link` and Hexo's `post_path` name it. */
export const ref: Rendering = (call, around) => {
  const written = nameIn(call)
  if (written === undefined) return noName
  const url = urlOf(written, around) ?? urlOf(call.rest.trim(), around) // names of Jekyll have blanks without quotation marks
  return url === undefined
    ? missing(written)
    : { kind: 'address', address: onSite(url, around), text: url.startsWith('#') ? '' : url }
}

/** A link to another article, as Hexo's `post_link NAME [title]` names it. The titles of other articles are not known here. */
export const refLink: Rendering = (call, around) => {
  const written = nameIn(call)
  if (written === undefined) return noName
  const title = (call.named.title ?? call.bare.slice(call.named.path === undefined ? 1 : 0).join(' '))
    .replace(/\s(?:true|false)$/, '')
    .trim()
  const url = urlOf(written, around)
  const text = htmlText(title || written)
  if (url === undefined) return { ...missing(written), kind: 'inline', html: text }
  return {
    kind: 'inline',
    html: `${htmlTag('a', { href: onSite(url, around) })}${text}</a>`,
    doubt:
      title === ''
        ? {
            rule: 'template-code',
            message: `has no text for its link: "${written}" is published`,
            hint: 'Write the title of that article behind its name.',
          }
        : undefined,
  }
}

const nameIn = ({ named, bare }: Call): string | undefined => {
  const name = (named.path ?? bare[0])?.trim()
  return name === '' ? undefined : name
}

const noName = lacking('names no article: it is left out', 'Write a link to the file of an article in its place.')

/** What is found of an article that is not there. */
const missing = (written: string): Shown =>
  lacking(
    `names "${written}", from which no article is published: the link is left out`,
    'Name the file of a published article, or write its address.',
    'broken-link',
  )

function urlOf(written: string, { addressOf, origin, base }: Around): string | undefined {
  const [path = '', fragment] = written.split('#', 2)
  const hash = fragment === undefined ? '' : `#${fragment}`
  if (path === '') return hash
  const url = addressOf(path)
  if (url !== undefined) return url.replace(/#.*$/, '') + hash
  const isFile = /\.(?!md$|markdown$|mdx$|html?$)\w{2,5}$/i.test(path)
  return isFile ? `${origin}${base}/${encodeURI(path.replace(/^\/+/, ''))}${hash}` : undefined
}

/** From the root of the site: the address of the site may be in front of it. */
const onSite = (url: string, { origin }: Around): string =>
  url.startsWith(`${origin}/`) ? url.slice(origin.length) : url.replace(/^https:\/\/site\.invalid/, '')
