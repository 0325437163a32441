import { htmlTag, htmlText } from './html.ts'
import type { Rendering } from './model.ts'
import { lacking } from './model.ts'

/** A link: Hexo's `link TEXT ADDRESS`, or `href` and `text` of buttons and their like. */
export const link: Rendering = ({ named, bare }) => {
  const at = bare.findIndex((word) => /^(?:https?:|mailto:|\/)/.test(word))
  const address = named.href ?? named.url ?? named.link ?? named.src ?? bare[at]
  if (address === undefined || address === '')
    return lacking('has no address: it is left out', 'Write [the text](the address) in its place.')
  const words = bare.slice(0, at < 0 ? undefined : at).join(' ')
  const text = named.text ?? named.title ?? named.label ?? named.name ?? words
  return {
    kind: 'inline',
    html: `${htmlTag('a', { href: address })}${htmlText(text || address)}</a>`,
    addresses: [address],
  }
}
