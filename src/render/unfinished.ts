/** The attributes in which a page's scripts find the address of a picture, the surest first. */
export const lazySources = words(
  'data-src data-lazy-src data-lazy data-lazyload data-actualsrc data-orig-src data-ll-src',
)

/** The same where they may also name a larger copy of what `src` shows. */
export const largerSources = words('data-original data-original-src data-echo')

/** The same for `srcset`. */
export const lazySets = words('data-srcset data-lazy-srcset data-original-set')

/** The attributes in which the widgets of networks name what they show. */
export const widgetSources = words('data-href data-instgrm-permalink')

/**
 * Whether the HTML of a markdown text may hold what only the scripts of a page, or WordPress, would finish: pictures that are
 * loaded late or have no `img`, captions and embeds in brackets. Such a text takes the slow road. Most are known by their
 * markdown to have nothing of it, which takes hardly any time.
 */
export function isUnfinished(html: string, markdown: string): boolean {
  if (!beginnings.some((beginning) => markdown.includes(beginning))) return false
  if (/data[-:]|wp-|\[\//.test(html) && unfinished.test(html)) return true
  return shown.some(([tag, isThere]) => html.includes(tag) && lacks(html, tag, isThere))
}

const beginnings = ['<', '[/', 'data:']

/** Elements that show nothing without an address somewhere in them, and whether it is there. */
const shown: readonly [tag: string, isThere: (inside: string) => boolean][] = [
  ['<picture', hasAllPictures],
  ['<video', (inside) => /\bsrc\s*=/i.test(inside)],
  ['<audio', (inside) => /\bsrc\s*=/i.test(inside)],
]

/** Whether a `picture` has an `img`, and each of them its own address. */
function hasAllPictures(inside: string): boolean {
  const [, ...pictures] = inside.split(/<img\b/i)
  return pictures.length > 0 && pictures.every((tag) => /^\s[^>]{0,2000}\bsrc\s*=\s*["']?[^\s"'>]/i.test(tag))
}

/** Whether an element of this name ends without its address. */
const lacks = (html: string, tag: string, isThere: (inside: string) => boolean): boolean =>
  html
    .split(tag)
    .slice(1)
    .some((after) => {
      const end = after.indexOf(tag.replace('<', '</'))
      return !isThere(end < 0 ? after : after.slice(0, end))
    })

function words(text: string): readonly string[] {
  return text.split(' ')
}

const unfinished = new RegExp(
  [
    `\\s(?:${[...lazySources, ...largerSources, ...lazySets, ...widgetSources].join('|')})\\s*=`,
    `\\b(?:src|srcset)\\s*=\\s*["']?\\s*data:`,
    'wp-caption',
    'wp-block-embed',
    '\\[/(?:caption|embed|video|audio)\\]',
  ].join('|'),
  'i',
)
