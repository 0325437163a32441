import type { Finding } from '../diagnostic.ts'
import type { Manuscript, Notice, RenderedText, SafeHtml } from '../model.ts'
import { type Desk, type Links, type PublishedPicture, resolver, type Surroundings } from './addresses.ts'
import { type Cleaned, clean, together } from './clean.ts'
import { correctionsHtml, withdrawalHtml } from './corrections.ts'
import { altHint, leadPicture, leadUrl, noAlt } from './lead-picture.ts'
import { isMarkdownOnly, markdownToHtml } from './markdown.ts'
import { type Mended, mend } from './mend.ts'
import { outline } from './outline.ts'
import { summarize } from './summary.ts'

/** A text ready for the formats, or every reason why there is none. */
export type Rendering = { text?: RenderedText; pictures: PublishedPicture[]; links: Links; findings: Finding[] }

/** Markdown → clean HTML with its lead picture in front, a summary, and the pictures to be published. */
export function render(manuscript: Manuscript, surroundings: Surroundings): Rendering {
  try {
    return manuscript.withdrawn ? withdrawal(manuscript.withdrawn) : rendered(manuscript, surroundings)
  } catch (error) {
    if (error instanceof RangeError) return { pictures: [], links: [], findings: [tooDeep] }
    throw error
  }
}

/** Where an element was left out, what stood in it and around it may not stand in one another: mended and cleaned once more. */
function settled(cleaned: Cleaned): Cleaned {
  if (cleaned.removed.length === 0) return cleaned
  return { ...cleaned, html: clean(mend(cleaned.html).html, (url) => ({ url })).html }
}

/** `marked` calls itself for each level of nesting, and ends in a RangeError where there are thousands. */
const tooDeep: Finding = {
  where: { spellings: [] },
  rule: 'too-large',
  message: 'The text is nested too deep, or has too many lines, to be rendered.',
  hint: 'Write fewer > or - at the beginning of its lines, or split the article.',
}

/** Nothing of what the article said, and none of its pictures. */
const withdrawal = (notice: Notice): Rendering => ({
  text: { html: withdrawalHtml(notice), summary: notice.note },
  pictures: [],
  links: [],
  findings: [],
})

function rendered(manuscript: Manuscript, surroundings: Surroundings): Rendering {
  const desk = resolver(manuscript, surroundings)
  const mended = parsed(manuscript, desk)
  const body = settled(clean(mended.html, (written, kind) => desk.resolve(written, kind, { spellings: [written] })))
  const shown = outline(body.html, manuscript.image && leadUrl(manuscript.image, desk))
  const lead = leadPicture(manuscript, shown.pictures, desk)
  const html = together(...correctionsHtml(manuscript), ...(lead?.figure ? [lead.figure] : []), body.html)
  const { summary, language, title } = manuscript
  return {
    text: {
      html,
      summary: summary ?? (summarize(shown.paragraph || shown.text, language) || title),
      picture: lead?.picture,
    },
    pictures: desk.pictures(),
    links: desk.links(),
    findings: [
      ...desk.findings(),
      ...findings(body),
      ...swallowed(mended),
      ...(desk.findings().length > 0 ? [] : empty(shown.text, html)),
    ],
  }
}

function parsed({ image, markdown }: Manuscript, desk: Desk): Mended {
  const url = image && leadUrl(image, desk)
  const isLead = (src: string) => url !== undefined && desk.resolve(src, 'picture', { spellings: [src] })?.url === url
  const html = markdownToHtml(markdown)
  return image || !isMarkdownOnly(markdown) ? mend(html, (src) => (isLead(src) ? image : undefined)) : { html }
}

function swallowed({ swallowed: opening }: Mended): Finding[] {
  if (opening === undefined) return []
  return [
    {
      where: { spellings: [opening] },
      rule: 'removed-html',
      message: `What begins with "${opening}" is not closed; all text after it is left out.`,
      hint: 'Close the comment with -->, or the tag with >.',
    },
  ]
}

const findings = ({ removed, unlabelled, forbidden }: Cleaned): Finding[] => [
  ...unlabelled.map((src) => ({
    where: { spellings: [src] },
    rule: 'missing-alt' as const,
    message: noAlt(src),
    hint: altHint,
  })),
  ...removed.map((name) => ({
    where: { spellings: [`<${name}`] },
    rule: 'removed-html' as const,
    message:
      name === 'img' ? 'A picture without an address is left out.' : `<${name}> is left out: feeds must not carry it.`,
    hint:
      name === 'img'
        ? 'Write src="..." with the name of the picture.'
        : 'Write it in markdown, or as a link to a page that shows it.',
  })),
  ...(forbidden
    ? [
        {
          where: { spellings: forbidden.spellings },
          rule: 'bad-characters' as const,
          message: `The text holds the character ${forbidden.name}, which no feed can carry; it is left out.`,
          hint: 'Remove it, also where it is written as a character reference.',
        },
      ]
    : []),
]

function empty(text: string, html: SafeHtml): Finding[] {
  if (text !== '' || /<(?:img|video|audio)/.test(html)) return []
  return [
    {
      where: { spellings: [] },
      rule: 'empty-article',
      message: 'The article has no text.',
      hint: 'Write its text below the front matter, or mark it "draft: true".',
    },
  ]
}
