import type { Diagnostic } from '../diagnostic.ts'
import type { Article, RenderedArticle, SafeHtml } from '../model.ts'
import { type Cleaned, clean, together } from './clean.ts'
import { altHint, leadPicture, leadUrl, noAlt } from './lead.ts'
import { markdownToHtml } from './markdown.ts'
import { type Mended, mend } from './mend.ts'
import { outline } from './outline.ts'
import { type Desk, type PublishedPicture, resolver, type Surroundings } from './resolver.ts'
import { summarize } from './summary.ts'

/** An article ready for the formats, or every reason why it is not. */
export type Rendered = { article?: RenderedArticle; pictures: PublishedPicture[]; diagnostics: Diagnostic[] }

/** Markdown → clean HTML with its lead picture in front, a summary, and the pictures to be published. */
export function render(article: Article, surroundings: Surroundings): Rendered {
  const desk = resolver(article, surroundings)
  const mended = parsed(article, desk)
  if (!mended) return { pictures: [], diagnostics: [tooDeep(article)] }
  const body = clean(mended.html, (written, kind) => desk.resolve(written, kind, () => article.inBody(written)))
  const shown = outline(body.html)
  const lead = leadPicture(article, shown.pictures, desk)
  const html = lead?.figure ? together(lead.figure, body.html) : body.html
  const { image: _image, markdown: _markdown, ...rest } = article
  return {
    article: {
      ...rest,
      html,
      summary: article.summary ?? (summarize(shown.paragraph || shown.text, article.language) || article.title),
      picture: lead?.picture,
    },
    pictures: desk.pictures(),
    diagnostics: [
      ...desk.diagnostics(),
      ...findings(article, body),
      ...swallowed(article, mended),
      ...(desk.diagnostics().length > 0 ? [] : empty(article, shown.text, html)),
    ],
  }
}

/** `marked` calls itself for each level of nesting, and ends in a RangeError where there are thousands. */
function parsed(article: Article, desk: Desk): Mended | undefined {
  const { image, markdown } = article
  const url = image && leadUrl(article, desk)
  const isLead = (src: string) =>
    url !== undefined && desk.resolve(src, 'picture', () => article.inBody(src))?.url === url
  try {
    return mend(markdownToHtml(markdown), (src) => (isLead(src) ? image : undefined))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const tooDeep = (article: Article): Diagnostic => ({
  ...article.inBody(),
  rule: 'too-large',
  message: 'The text is nested too deep, or has too many lines, to be rendered.',
  hint: 'Write fewer > or - at the beginning of its lines, or split the article.',
})

function swallowed(article: Article, { swallowed: opening }: Mended): Diagnostic[] {
  if (opening === undefined) return []
  return [
    {
      ...article.inBody(opening),
      rule: 'removed-html',
      message: `What begins with "${opening}" is not closed; all text after it is left out.`,
      hint: 'Close the comment with -->, or the tag with >.',
    },
  ]
}

function findings(article: Article, { removed, unlabelled, forbidden }: Cleaned): Diagnostic[] {
  return [
    ...unlabelled.map((src) => ({
      ...article.inBody(src),
      rule: 'missing-alt' as const,
      message: noAlt(src),
      hint: altHint,
    })),
    ...removed.map((name) => ({
      ...article.inBody(`<${name}`),
      rule: 'removed-html' as const,
      message:
        name === 'img'
          ? 'A picture without an address is left out.'
          : `<${name}> is left out: feeds must not carry it.`,
      hint:
        name === 'img'
          ? 'Write src="..." with the name of the picture.'
          : 'Write it in markdown, or as a link to a page that shows it.',
    })),
    ...(forbidden
      ? [
          {
            ...article.inBody(...forbidden.spellings),
            rule: 'bad-characters' as const,
            message: `The text holds the character ${forbidden.name}, which no feed can carry; it is left out.`,
            hint: 'Remove it, also where it is written as a character reference.',
          },
        ]
      : []),
  ]
}

function empty(article: Article, text: string, html: SafeHtml): Diagnostic[] {
  if (text !== '' || /<(?:img|video|audio)/.test(html)) return []
  return [
    {
      ...article.inBody(),
      rule: 'empty-article',
      message: 'The article has no text.',
      hint: 'Write its text below the front matter, or mark it "draft: true".',
    },
  ]
}
