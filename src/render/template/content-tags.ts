import { parametersOf } from './parameters.ts'
import type { Tag } from './tags.ts'

/** What a tag shows, and how it is written in markdown where that is known. */
export type Content = { what: string; markdown?: string; hint: string }

/** What stands for a picture, film or post: without it, readers miss something. */
export function contentOf({ name, rest }: Pick<Tag, 'name' | 'rest'>): Content | undefined {
  const kind = name
    .toLowerCase()
    .replace(/_/g, '-')
    .replace(/^.*[./]/, '')
  const { named, bare } = parametersOf(rest)
  if (pictures.test(kind) || [...Object.values(named), ...bare].some((value) => pictureFile.test(value)))
    return picture(named, bare)
  const page = pages[kind]
  if (!page && !films.test(kind)) return undefined
  const address =
    page?.(named, bare) ?? [...bare, ...Object.values(named)].find((value) => /^https?:\/\/\S+$/.test(value))
  const what = /audio|podcast|soundcloud|spotify|mixcloud/.test(kind)
    ? 'recording'
    : posts.test(kind)
      ? 'post'
      : /gist|code/.test(kind)
        ? 'code'
        : 'film'
  if (address === undefined) return { what, hint: 'Write a link to the page that shows it: [its title](https://...).' }
  const title = named.title ?? `${what.charAt(0).toUpperCase()}${what.slice(1)}`
  const markdown = `[${text(title)}](${address})`
  return { what, markdown, hint: `Write ${markdown}.` }
}

const pictures =
  /^(?:figure|fig|img|image|imgproc|picture|photo|asset-img|responsive-image|lightbox|thumbnail|featured-image)$/
const films =
  /^(?:video|film|youtube|youtube-lite|vimeo|embed|iframe|audio|podcast|soundcloud|spotify|mixcloud|tweet|twitter|x|instagram|mastodon|facebook|tiktok|bilibili|gist|codepen|jsfiddle|dailymotion|peertube)$/
const posts = /^(?:tweet|twitter|x|instagram|mastodon|facebook|tiktok|embed|iframe)$/

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i

type Named = Record<string, string>

/** The pages of what is shown by its number only. */
const pages: Record<string, (named: Named, bare: readonly string[]) => string | undefined> = {
  youtube: (named, bare) => by(/^[\w-]{6,20}$/, named.id ?? bare[0], 'https://www.youtube.com/watch?v='),
  'youtube-lite': (named, bare) => by(/^[\w-]{6,20}$/, named.id ?? bare[0], 'https://www.youtube.com/watch?v='),
  vimeo: (named, bare) => by(/^\d+$/, named.id ?? bare[0], 'https://vimeo.com/'),
  tweet: (named, bare) => by(/^\d+$/, named.id ?? bare.at(-1), `https://x.com/${named.user ?? 'i'}/status/`),
  x: (named, bare) => by(/^\d+$/, named.id ?? bare.at(-1), `https://x.com/${named.user ?? 'i'}/status/`),
  instagram: (named, bare) => by(/^[\w-]+$/, named.id ?? bare[0], 'https://www.instagram.com/p/'),
  gist: (_, bare) => by(/^[\w-]+(?:\/[\w-]+)?$/, bare.slice(0, 2).join('/'), 'https://gist.github.com/'),
  bilibili: (_, bare) => by(/^BV\w+$/i, bare[0], 'https://www.bilibili.com/video/'),
}

const by = (form: RegExp, id: string | undefined, before: string) =>
  id !== undefined && form.test(id) ? `${before}${id}` : undefined

function picture(named: Named, bare: readonly string[]): Content {
  const src =
    named.src ??
    named.url ??
    named.file ??
    named.path ??
    [...bare, ...Object.values(named)].find((value) => pictureFile.test(value))
  const caption = named.caption ?? named.title
  const alt = named.alt ?? caption ?? bare.filter((value) => value !== src && /\s/.test(value)).at(-1)
  if (src === undefined || /[{}<>]/.test(src)) return { what: 'picture', hint: 'Write ![what it shows](its address).' }
  const address = /[\s()]/.test(src) ? `<${src}>` : src
  const title = caption !== undefined && named.alt !== undefined ? ` "${caption.replaceAll('"', '\\"')}"` : ''
  const link = named.link ?? named.href ?? named.target ?? ''
  const shown = `![${text(alt ?? 'what it shows')}](${address}${title})`
  const markdown = /^https?:\/\/[^\s()]+$/.test(link) ? `[${shown}](${link})` : shown
  return { what: 'picture', hint: `Write ${markdown}.`, ...(alt === undefined ? {} : { markdown }) }
}

const text = (words: string): string => words.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ')
