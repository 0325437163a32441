import { htmlTag, htmlText } from './html.ts'
import { pictureIn } from './image.ts'
import type { Around, Rendering } from './model.ts'
import { lacking } from './model.ts'

/** A picture in the folder of the article, as Hexo's `asset_img [class] NAME [width] [height] ["title" "alt"]` names it. */
export const assetImage: Rendering = (call, around) => pictureIn(call, (name) => assetOf(name, around))

/** The address of a file in the folder of the article. */
export const assetPath: Rendering = ({ bare: [name] }, around) => {
  if (name === undefined) return noFile
  const address = assetOf(name, around)
  return { kind: 'address', address, text: name }
}

/** A link to a file in the folder of the article, with its title. */
export const assetLink: Rendering = ({ bare: [name, ...title] }, around) => {
  if (name === undefined) return noFile
  const address = assetOf(name, around)
  return {
    kind: 'inline',
    html: `${htmlTag('a', { href: address })}${htmlText(title.join(' ') || name)}</a>`,
    addresses: [address],
  }
}

const noFile = lacking('names no file: it is left out', 'Write [the title](the name of the file) in its place.')

/** Hexo keeps the files of `a.md` in the folder `a`; those of an article in its own folder are beside it. */
function assetOf(name: string, { file }: Around): string {
  const stem = (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '')
  const path = name.replace(/^\.?\/+/, '')
  const inFolder = stem === 'index' || path.startsWith(`${stem}/`) ? path : `${stem}/${path}`
  return inFolder.split('/').map(encodeURIComponent).join('/')
}
