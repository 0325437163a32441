import { Marked, type MarkedExtension, type Token, type Tokens } from 'marked'
import markedFootnote from 'marked-footnote'
import { escapeHtml } from '../text/escape-html.ts'

/** GitHub-flavoured markdown and footnotes → HTML, raw HTML passed on as it stands: never published without `gate.ts`. */
export const markdownToHtml = (markdown: string): string =>
  (markdown.includes('[^') ? withFootnotes : marked).parse(markdown, { async: false })

const options: MarkedExtension = {
  gfm: true,
  renderer: {
    /** A picture alone in its paragraph is a figure, its title the caption. */
    paragraph({ tokens }: Tokens.Paragraph) {
      const image = onlyImage(tokens)
      if (!image) return false
      const caption = image.title ? `<figcaption>${escapeHtml(image.title)}</figcaption>` : ''
      return `<figure>${this.parser.parseInline(tokens.map((token) => withoutTitle(token)))}${caption}</figure>\n`
    },
  },
}

const marked = new Marked(options)
const withFootnotes = new Marked(options).use(markedFootnote({ description: '', footnoteDivider: true })) // a rule needs no translation

/** The picture of a paragraph that holds nothing else, bare or as a link. */
function onlyImage(tokens: Token[]): Tokens.Image | undefined {
  const [only, ...others] = tokens.filter((token) => token.raw.trim() !== '')
  if (!only || others.length > 0) return undefined
  if (isImage(only)) return only
  return isLink(only) ? onlyImage(only.tokens) : undefined
}

function withoutTitle(token: Token): Token {
  if (isImage(token)) return { ...token, title: null }
  return isLink(token) ? { ...token, tokens: token.tokens.map(withoutTitle) } : token
}

const isImage = (token: Token): token is Tokens.Image => token.type === 'image'
const isLink = (token: Token): token is Tokens.Link => token.type === 'link' && 'tokens' in token
