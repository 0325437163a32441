/** @typedef {import('./dice.mjs').Dice} Dice */
/** @typedef {(block: string, dice: Dice) => string} Editor */

/**
 * The same article as an export of WordPress leaves it: of the classic editor, of the block editor, or turned back into markdown
 * with some HTML left over. Every fiftieth article shows a video in an iframe.
 * @param {string} markdown its blocks are those of corpus.mjs
 * @param {number} number
 * @param {Dice} dice
 */
export function wordpress(markdown, number, dice) {
  const editor = dice.pick(editors)
  const [first = '', ...others] = markdown.split('\n\n').map((block) => editor(block, dice))
  return [first, ...(number % 50 === 0 ? [video(dice)] : []), ...others].join('\n\n')
}

/** @type {Editor} */
function classic(block, dice) {
  const { kind, text } = parts(block)
  if (kind === 'heading') return `<h2${dice.pick(['', ' style="text-align: center;"'])}>${text}</h2>`
  if (kind === 'list') return `<ul>\n${items(text, dice, '\t<li>')}\n</ul>`
  if (kind === 'steps') return `<ol>\n${items(text, dice, '\t<li style="font-weight: 400;">')}\n</ol>`
  if (kind === 'quote') return `<blockquote>${inline(text, dice)}</blockquote>`
  if (kind === 'table') return `<table class="tablepress" border=0 width="100%" cellpadding=4>\n${rows(text)}\n</table>`
  if (kind === 'picture') return captioned(text, dice)
  if (kind === 'html')
    return text.replace('<figure>', '<figure class="wp-caption alignnone">').replaceAll('<br>', '<br />')
  if (dice.chance(0.1)) return `<p style="text-align: justify;">${inline(text, dice)}</p>`
  return dice.chance(0.05) ? `${inline(text, dice)}\n\n&nbsp;` : inline(text, dice) // an empty paragraph makes room
}

/** @type {Editor} */
function gutenberg(block, dice) {
  const { kind, text } = parts(block)
  if (kind === 'heading')
    return commented(
      'heading',
      `<h2 class="wp-block-heading" id="h-${text.replace(/\W+/g, '-').toLowerCase()}">${text}</h2>`,
    )
  if (kind === 'list') return commented('list', `<ul class="wp-block-list">${items(text, dice, '<li>')}</ul>`)
  if (kind === 'steps') return commented('list', `<ol class="wp-block-list">${items(text, dice, '<li>')}</ol>`)
  if (kind === 'quote')
    return commented('quote', `<blockquote class="wp-block-quote"><p>${inline(text, dice)}</p></blockquote>`)
  if (kind === 'table')
    return commented(
      'table',
      `<figure class="wp-block-table"><table class="has-fixed-layout"><tbody>\n${rows(text)}\n</tbody></table></figure>`,
    )
  if (kind === 'picture')
    return commented(
      'image',
      `<div class="wp-block-image"><figure class="aligncenter size-large">${image(text, dice)}<figcaption class="wp-element-caption">${pictured(text).caption}</figcaption></figure></div>`,
    )
  if (kind === 'html') return commented('html', `<div class="wp-block-group is-layout-flow">${text}</div>`)
  if (dice.chance(0.05))
    return `<div class="wp-block-group has-background" style="padding: 1em">\n\n${inline(text, dice)}\n\n</div>`
  return commented(
    'paragraph',
    `<p${dice.chance(0.2) ? ' class="has-medium-font-size"' : ''}>${inline(text, dice)}</p>`,
  )
}

/** @type {Editor} */
function converted(block, dice) {
  const { kind, text } = parts(block)
  if (kind === 'picture') return captioned(text, dice)
  if (kind === 'table') return `<table class="wp-table" border=1>\n${rows(text)}\n</table>`
  if (kind !== 'paragraph') return block
  if (dice.chance(0.15)) return `<p class="intro">${inline(text, dice)}</p>`
  return dice.chance(0.3) ? block.replace('. ', '.&nbsp; ').replace('. ', '.<br />\n') : block
}

const editors = [classic, classic, gutenberg, gutenberg, converted]

/** What a block of the plain corpus is, and its text without the characters that say so. @param {string} block */
function parts(block) {
  if (block.startsWith('## ')) return { kind: 'heading', text: block.slice(3) }
  if (block.startsWith('- ')) return { kind: 'list', text: block.replace(/^- /gm, '') }
  if (block.startsWith('1. ')) return { kind: 'steps', text: block.replace(/^\d\. /gm, '') }
  if (block.startsWith('> ')) return { kind: 'quote', text: block.slice(2) }
  if (block.startsWith('| ')) return { kind: 'table', text: block }
  if (block.startsWith('![')) return { kind: 'picture', text: block }
  return { kind: block.startsWith('<') ? 'html' : 'paragraph', text: block }
}

/** @param {string} name @param {string} html */
const commented = (name, html) => `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`

/** @param {string} text @param {Dice} dice */
const inline = (text, dice) =>
  spaced(text, dice)
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, (_, words, url) => anchor(words, url, dice))
    .replace(/\*\*([^*]*)\*\*/g, (_, words) =>
      dice.pick([`<strong>${words}</strong>`, `<b>${words}</b>`, `<span style="font-weight: bold;">${words}</span>`]),
    )

/** @param {string} text @param {Dice} dice */
const spaced = (text, dice) =>
  text.replaceAll('. ', () => (dice.chance(0.1) ? '.&nbsp; ' : dice.chance(0.05) ? '.<br />\n' : '. '))

/** @param {string} words @param {string} url @param {Dice} dice */
const anchor = (words, url, dice) =>
  dice.pick([
    `<a href="${url.replaceAll('&', '&amp;')}" target="_blank" rel="noopener noreferrer">${words}</a>`,
    `<a class="external" href="${url.replaceAll('&', '&amp;')}">${words}</a>`,
    `<a href=${url.replace(/\?.*/, '')} target=_blank>${words}</a>`,
  ])

/** @param {string} text @param {Dice} dice @param {string} opening */
const items = (text, dice, opening) =>
  text
    .split('\n')
    .map((line) => `${opening}${inline(line, dice)}</li>`)
    .join('\n')

/** The lines of a table below its head and its rule. @param {string} table */
function rows(table) {
  const [head = '', , ...others] = table.split('\n').map((line) => line.slice(2, -2).split(' | '))
  const row = (/** @type {string[]} */ cells, name = 'td') =>
    `<tr class="row">${cells.map((cell) => `<${name} align="left">${cell}</${name}>`).join('')}</tr>`
  return [row([...head], 'th'), ...others.map((cells) => row(cells))].join('\n')
}

/** @param {string} markdown */
function pictured(markdown) {
  const [, alt = '', url = '', caption = ''] = /^!\[([^\]]*)\]\((\S+) "([^"]*)"\)/.exec(markdown) ?? []
  return { alt, url, caption }
}

/** @param {string} markdown @param {Dice} dice */
function image(markdown, dice) {
  const { alt, url } = pictured(markdown)
  const number = dice.below(90_000)
  const small = url.replace('.jpg', '-300x200.jpg')
  return dice.pick([
    `<img class="alignnone size-medium wp-image-${number}" src="${url}" alt="${alt}" width="600" height="400" />`,
    `<img src=${url} width=600 height=400 alt="${alt}">`,
    `<img loading="lazy" decoding="async" class="wp-image-${number}" src="${url}" alt="${alt}" srcset="${small} 300w, ${url} 600w" sizes="(max-width: 600px) 100vw, 600px" />`,
  ])
}

/** @param {string} markdown @param {Dice} dice */
const captioned = (markdown, dice) =>
  dice.chance(0.5)
    ? `<figure id="attachment_${dice.below(90_000)}" style="width: 610px" class="wp-caption alignright"><a href="${pictured(markdown).url}">${image(markdown, dice)}</a><figcaption class="wp-caption-text">${pictured(markdown).caption}</figcaption></figure>`
    : `<a href="${pictured(markdown).url}" rel="attachment">${image(markdown, dice)}</a>`

/** @param {Dice} dice */
const video = (dice) =>
  `<iframe title="Video" width="560" height="315" src="https://www.youtube.com/embed/video${dice.below(90_000)}" frameborder="0" allowfullscreen="allowfullscreen"></iframe>`
