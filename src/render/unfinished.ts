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
 * Whether HTML may hold what only the scripts of a page, or WordPress, would finish: pictures that are loaded late or have no
 * `img`, captions and embeds in brackets. Such a text takes the slow road; most have nothing of it.
 */
export function isUnfinished(html: string): boolean {
  return unfinished.test(html) || (html.includes('<picture') && html.split('<picture').slice(1).some(hasNoImage))
}

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

/** Whether what follows the beginning of a `<picture` has no picture that every reader knows. */
const hasNoImage = (after: string): boolean => {
  const end = after.indexOf('</picture')
  return !/<img\s[^>]*\bsrc\s*=\s*["']?[^\s"'>]/i.test(end < 0 ? after : after.slice(0, end))
}
