import type { Finding } from '../diagnostic.ts'
import type { Manuscript, Notice, RenderedText, SafeHtml } from '../model.ts'
import { type Addresses, type Links, type PublishedPicture, resolver, type Surroundings } from './addresses.ts'
import type { Resolve } from './addressing.ts'
import { type Body, passAtOnce } from './body.ts'
import { correctionsHtml, withdrawalHtml } from './corrections.ts'
import { together } from './gate.ts'
import { altHint, leadPicture, leadUrl, noAlt } from './lead-picture.ts'
import { markdownToHtml } from './markdown.ts'
import { summarize } from './summary.ts'

/** A text ready for the formats, or every reason why there is none. */
export type Rendering = { text?: RenderedText; pictures: PublishedPicture[]; links: Links; findings: Finding[] }

/** Markdown → clean HTML with its lead picture in front, a summary, and the pictures to be published. */
export async function render(manuscript: Manuscript, surroundings: Surroundings): Promise<Rendering> {
  try {
    return manuscript.withdrawn ? withdrawal(manuscript.withdrawn) : await rendered(manuscript, surroundings)
  } catch (error) {
    if (error instanceof RangeError) return { pictures: [], links: [], findings: [tooDeep] }
    throw error
  }
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

async function rendered(manuscript: Manuscript, surroundings: Surroundings): Promise<Rendering> {
  const addresses = resolver(manuscript, surroundings)
  const body = await bodyOf(manuscript, addresses)
  const lead = leadPicture(manuscript, body.outline.pictures, addresses)
  const html = together(...correctionsHtml(manuscript), ...(lead?.figure ? [lead.figure] : []), body.html)
  const { summary, language, title } = manuscript
  const { text, paragraph } = body.outline
  return {
    text: { html, summary: summary ?? (summarize(paragraph || text, language) || title), picture: lead?.picture },
    pictures: addresses.pictures(),
    links: addresses.links(),
    findings: [
      ...addresses.findings(),
      ...findings(body),
      ...swallowed(body),
      ...(addresses.findings().length > 0 ? [] : empty(text, html)),
    ],
  }
}

/** The body by the fast road where it can: what the slow one needs is loaded by the first text that takes it. */
async function bodyOf({ image, markdown }: Manuscript, addresses: Addresses): Promise<Body> {
  const url = image && leadUrl(image, addresses)
  const lead = image && url !== undefined ? { ...image, url } : undefined
  const resolve: Resolve = (written, kind) => addresses.resolve(written, kind, { spellings: [written] })
  const html = markdownToHtml(markdown)
  return passAtOnce(html, resolve, lead) ?? (await import('./clean.ts')).cleanSlowly(html, resolve, lead)
}

function swallowed({ swallowed: opening }: Body): Finding[] {
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

const findings = ({ removed, misplaced, unlabelled, forbidden }: Body): Finding[] => [
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
  ...misplaced.map((name) => ({
    where: { spellings: [`<${name}`] },
    rule: 'removed-html' as const,
    message: `<${name}> is left out where HTML does not allow it; its text stays.`,
    hint: 'Write it in markdown, or put it into the element that it belongs to.',
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
