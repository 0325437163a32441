import { htmlOf, htmlTag } from './html.ts'
import type { Call, Rendering } from './model.ts'

/** A quotation with its author and source: `blockquote AUTHOR[, SOURCE] [ADDRESS] [TITLE]` of Hexo, or named parameters. */
export const quote: Rendering = (call) => {
  const { author, source, link } = sourceIn(call)
  const named = link ? `${htmlTag('a', { href: link })}${htmlOf(source || link)}</a>` : htmlOf(source)
  const said = [author && `<strong>${htmlOf(author)}</strong>`, named && `<cite>${named}</cite>`].filter(
    (one) => one !== '',
  )
  const text = call.named.text ?? call.named.quote
  if (text !== undefined)
    return {
      kind: 'html',
      block: `<blockquote><p>${htmlOf(text)}</p>${footer(said)}</blockquote>`,
      addresses: link ? [link] : [],
    }
  return {
    kind: 'html',
    block: '<blockquote>',
    end: `${footer(said)}</blockquote>`,
    addresses: link ? [link] : [],
  }
}

const footer = (said: readonly string[]): string => (said.length === 0 ? '' : `<footer>${said.join(', ')}</footer>`)

/** Words of the text that are shown in large letters. */
export const pullquote: Rendering = () => ({ kind: 'html', block: '<blockquote>', end: '</blockquote>' })

type Source = { author: string; source: string; link: string }

function sourceIn({ named, bare, rest }: Call): Source {
  const {
    author = named.by ?? named.footer ?? '',
    source = named.cite ?? named.title ?? '',
    link = named.url ?? named.href ?? '',
  } = named
  if (author + source + link !== '') return { author, source, link }
  const words = rest.includes('"') || rest.includes("'") ? bare.join(' ') : rest.trim()
  const [, before, address, title = ''] = /^(\S.*?)\s+(https?:\/\/\S+)(?:\s+(.+))?$/s.exec(words) ?? []
  if (before !== undefined && address !== undefined) return { author: before, source: title, link: address }
  const [, first, second] = /^([^,]+),\s*([^,]+)$/.exec(words) ?? []
  return { author: first ?? words, source: second ?? '', link: '' }
}
