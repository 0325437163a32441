import { Parser } from 'htmlparser2'
import type { SafeHtml } from '../model.ts'
import { plain } from '../text/characters.ts'

/** What an article's HTML shows first, as plain text. */
export type Outline = {
  /** Its text, all of it when there is no paragraph. */
  text: string
  /** The first paragraph that is not inside a figure or a table. */
  paragraph: string
  /** Its pictures, in order; caption and credit (`<small>`) of its figure. */
  pictures: { src: string; alt: string; caption: string; credit: string }[]
}

/**
 * Reads clean HTML and tells what a summary and a lead picture can be made of, until it has found the first paragraph and
 * the picture with this address, or the first picture of all.
 */
export function outline(html: SafeHtml, wanted?: string): Outline {
  const open: string[] = []
  const figures: { pictures: { src: string; alt: string }[]; caption: string; credit: string }[] = []
  let text = ''
  const paragraphs: string[] = []
  const within = (name: string) => open.includes(name)
  /** The mark of a footnote, and the footnotes themselves. */
  const isNote = () => (within('sup') && within('a')) || within('section')
  const add = (piece: string) => {
    if (within('rt') || within('rp') || within('rtc')) return
    text += piece
    const figure = figures.at(-1)
    if (within('figcaption') && figure) {
      if (within('small')) figure.credit += piece
      else figure.caption += piece
    } else if (within('p') && !within('figure') && !within('table') && !isNote()) {
      paragraphs.push(`${paragraphs.pop() ?? ''}${piece}`)
    }
  }
  /** Nothing that is still to come can be the first paragraph or the picture that is looked for. */
  const isEnough = (rest: string) =>
    open.length === 0 &&
    paragraphs.some((paragraph) => /\S/.test(paragraph)) &&
    (figures.some(({ pictures }) => pictures.some(({ src }) => src === (wanted ?? src))) || !rest.includes('<img'))
  const parser = new Parser({
    onopentag(name, { src = '', alt = '' }) {
      open.push(name)
      if (name === 'figure') figures.push({ pictures: [], caption: '', credit: '' })
      if (name === 'p' && !within('figure') && !within('table')) paragraphs.push('')
      if (!inline.has(name)) add(' ')
      if (name !== 'img' || src === '') return
      const figure = within('figure') ? figures.at(-1) : undefined
      if (figure) figure.pictures.push({ src, alt })
      else figures.push({ pictures: [{ src, alt }], caption: '', credit: '' })
    },
    ontext: add,
    onclosetag(name) {
      open.pop()
      if (!inline.has(name)) add(' ')
    },
  })
  for (let rest: string = html; rest !== '' && !isEnough(rest); ) {
    const end = rest.indexOf('\n', piece)
    parser.write(end < 0 ? rest : rest.slice(0, end))
    rest = end < 0 ? '' : rest.slice(end)
  }
  parser.end()
  return {
    text: plain(text),
    paragraph: paragraphs.map(plain).find((paragraph) => paragraph !== '') ?? '',
    pictures: figures.flatMap(({ pictures, caption, credit }) =>
      pictures.map((picture) => ({
        src: picture.src,
        alt: plain(picture.alt),
        caption: plain(caption),
        credit: plain(credit),
      })),
    ),
  }
}

/** Characters read at a time, at least. */
const piece = 500

/** Elements that stand inside a word or line; at every other one a word ends. */
const inline = new Set(
  'a em strong b i u s del ins sub sup small mark abbr cite q dfn time code kbd samp var img ruby rb rt rp rtc bdi bdo span wbr'.split(
    ' ',
  ),
)
