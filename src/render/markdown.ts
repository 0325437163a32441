import { Marked, type MarkedExtension, type Token, type Tokens } from 'marked'
import { escapeHtml } from '../text/escape-html.ts'

/**
 * GitHub-flavoured markdown and footnotes → HTML, raw HTML passed on as it is: never published without `gate.ts`. What few
 * texts need is loaded by the first of them.
 */
export async function markdownToHtml(
  markdown: string,
  anchors = 'fn-{label}',
  theirs: readonly MarkedExtension[] = [],
): Promise<string> {
  const hasNotes = markdown.includes('[^') && markdown.includes(']:')
  const notes = hasNotes ? (await import('./footnotes.ts')).footnotes(anchors) : undefined
  const wide = cjkCharacter.test(markdown) ? await import('./markdown-cjk.ts') : undefined
  const extensions = [...(wide?.cjk ?? []), ...(notes ? [notes.extension] : [])]
  const isPlain = extensions.length + theirs.length === 0
  const parser = isPlain ? marked : new Marked(...extensions, options, ...theirs) // the last one has the first say
  const isAsync = theirs.some((one) => one.async)
  const body = isAsync ? await parser.parse(markdown, { async: true }) : parser.parse(markdown, { async: false })
  const html = notes ? body + notes.list((tokens) => parser.parser(tokens)) : body
  return wide ? wide.joinLines(html) : html
}

/** Chinese, Japanese and Korean letters and punctuation; beyond U+FFFF, the first halves of their pairs. */
const cjkCharacter =
  /[\u1100-\u11FF\u2E80-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uD81B-\uD82C\uD840-\uD8BF\uF900-\uFAFF\uFE10-\uFE1F\uFE30-\uFE6F\uFF00-\uFFEF]/

const options: MarkedExtension = {
  gfm: true,
  tokenizer: {
    /** One tilde means "about" or "to", as in 10~20 or ~5; only two strike text out. */
    del: (source) => (source.startsWith('~~') ? false : undefined),
  },
  renderer: {
    /** A picture alone in its paragraph is a figure, its title or the emphasized line below it the caption. */
    paragraph({ tokens }: Tokens.Paragraph) {
      const [shown, line] = withLineBelow(tokens)
      const image = onlyImage(shown)
      if (!image) return false
      const caption = line ? this.parser.parseInline(line.tokens) : escapeHtml(image.title ?? '')
      const figcaption = caption === '' ? '' : `<figcaption>${caption}</figcaption>`
      return `<figure>${this.parser.parseInline(shown.map((token) => withoutTitle(token)))}${figcaption}</figure>\n`
    },
  },
}

const marked = new Marked(options)

/** The same without footnotes and without what is written in another way in Chinese, Japanese and Korean: code is code in both. */
export const plainToHtml = (markdown: string): string => marked.parse(markdown, { async: false })

/** The picture of a paragraph that holds nothing else, bare or as a link. */
function onlyImage(tokens: Token[]): Tokens.Image | undefined {
  const [only, ...others] = tokens.filter((token) => token.raw.trim() !== '')
  if (!only || others.length > 0) return undefined
  if (isImage(only)) return only
  return isLink(only) ? onlyImage(only.tokens) : undefined
}

/** A picture without a title, and the line right below it when all of that is emphasized: people write captions so. */
function withLineBelow(tokens: Token[]): [Token[], Tokens.Em?] {
  const [above, last] = [tokens.slice(0, -1), tokens.at(-1)]
  if (!last || !isEmphasis(last) || !above.at(-1)?.raw.endsWith('\n')) return [tokens]
  const image = onlyImage(above)
  return image && !image.title ? [above.filter(({ raw }) => raw.trim() !== ''), last] : [tokens]
}

function withoutTitle(token: Token): Token {
  if (isImage(token)) return { ...token, title: null }
  return isLink(token) ? { ...token, tokens: token.tokens.map(withoutTitle) } : token
}

const isImage = (token: Token): token is Tokens.Image => token.type === 'image'
const isEmphasis = (token: Token): token is Tokens.Em => token.type === 'em'
const isLink = (token: Token): token is Tokens.Link => token.type === 'link' && 'tokens' in token
