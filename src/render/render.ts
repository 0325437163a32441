import type { Places } from '../content/places.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Article, Notice, RenderedText } from '../model.ts'
import { type Addresses, type Links, resolver, type Surroundings } from './addresses.ts'
import type { Resolve } from './addressing.ts'
import { type Body, passAtOnce } from './body.ts'
import { bodyFindings, emptyFinding, isEmpty } from './body-findings.ts'
import { correctionsHtml, withdrawalHtml } from './corrections.ts'
import { together } from './gate.ts'
import { leadPicture, leadUrl, otherPictures } from './lead-picture.ts'
import { inOrder, leadSound, player } from './lead-sound.ts'
import { isOfOtherTool, isTitleAlone, linkPostHtml } from './link-post.ts'
import { markdownToHtml } from './markdown.ts'
import type { PublishedFile } from './published-picture.ts'
import { beginningOf, portionOf, summaryAlone, summaryOf } from './teaser.ts'
import type { Plain } from './template/findings.ts'
import { mayHoldLeftovers } from './template/guard.ts'
import { titleFindings } from './title-findings.ts'
import { unreadFindings } from './unread-addresses.ts'
import { wordlessLinks } from './wordless-links.ts'

/** A text ready for the formats, or every reason why there is none. */
export type Rendered = { text?: RenderedText; files: PublishedFile[]; links: Links; diagnostics: Diagnostic[] }

/** Markdown → clean HTML with its lead picture in front, a summary, and the files to be published. */
export async function render(article: Article, markdown: string, surroundings: Surroundings): Promise<Rendered> {
  try {
    return article.withdrawn ? withdrawal(article.withdrawn) : await rendered(article, markdown, surroundings)
  } catch (error) {
    if (error instanceof RangeError)
      return { files: [], links: [], diagnostics: [{ ...surroundings.places.start(), ...tooDeep }] }
    throw error
  }
}

/** `marked` calls itself for each level of nesting, and ends in a RangeError where there are thousands. */
const tooDeep = {
  rule: 'too-large',
  message: 'The text is nested too deep, or has too many lines, to be rendered.',
  hint: 'Write fewer > or - at the beginning of its lines, or split the article.',
} as const

/** Nothing of what the article said, and none of its pictures. */
const withdrawal = (notice: Notice): Rendered => ({
  text: { html: withdrawalHtml(notice), summary: notice.note },
  files: [],
  links: [],
  diagnostics: [],
})

async function rendered(article: Article, written: string, surroundings: Surroundings): Promise<Rendered> {
  const isHtml = surroundings.given?.body === 'html'
  const { markdown, places, leftovers, links } = isHtml
    ? { markdown: written, places: surroundings.places, leftovers: [], links: [] }
    : await plainMarkdown(article, written, surroundings)
  const addresses = resolver(article, surroundings)
  const sound = leadSound(article, addresses, places)
  const made = isHtml ? written : await markdownToHtml(markdown, article.section.footnotes)
  const beginning = beginningOf(made)
  const portion = portionOf(article, beginning)
  const shown = portion === 'beginning' ? (beginning ?? made) : made
  const body = await bodyOf(article, { markdown, html: shown }, addresses, places)
  const lost =
    body.lost.length === 0
      ? []
      : await (await import('./lost-findings.ts')).lostFindings(body.lost, { markdown, isHtml }, places)
  const found = bodyFindings(body, places)
  const taken = new Set(lost.map(({ line, column }) => `${line}:${column}`)) // a tag that is not closed is one mistake
  const lead = leadPicture(article, body.outline.pictures, addresses, places)
  const { title } = article
  const all = [...(lead?.figure ? [lead.figure] : []), ...(sound ? player(sound, body.html) : []), body.html]
  const isBare = isEmpty(body.outline.text, all)
  const instead = isBare ? linkPostHtml(article) : []
  const html = together(...correctionsHtml(article), ...(instead.length > 0 ? instead : all))
  const attachments = inOrder(sound, await addresses.attachments())
  const text = {
    html,
    summary: article.summary ?? ((await summaryOf(article, body.outline, beginning)) || title),
    picture: lead?.picture,
    pictures: otherPictures(body.outline.pictures, lead?.picture, addresses),
    attachments: attachments.length > 0 ? attachments : undefined,
  }
  const files = addresses.files()
  return {
    ...(portion === 'summary' ? summaryAlone(article, text, files) : { text, files }),
    links: [...links, ...addresses.links()],
    diagnostics: [
      ...addresses.diagnostics(),
      ...(lost.length === 0 ? found : found.filter(({ line, column }) => !taken.has(`${line}:${column}`))),
      ...titleFindings({ title, markdown, html: body.html, outline: body.outline }, places),
      ...lost,
      ...(isHtml ? [] : unreadFindings(markdown, places, isOfOtherTool(article))),
      ...wordlessLinks(shown, places),
      ...leftovers,
      ...(isBare &&
      (instead.length === 0 || isTitleAlone(article)) &&
      addresses.diagnostics().length + lost.length === 0
        ? [emptyFinding(article, places)]
        : []),
    ],
  }
}

/** The text without what only other tools read, and the articles that their tags name; most have none, and the code that looks for it is not loaded. */
async function plainMarkdown(
  article: Article,
  written: string,
  { places, target }: Surroundings,
): Promise<Plain & { links: Links }> {
  if (!mayHoldLeftovers(written)) return { markdown: written, places, leftovers: [], links: [] }
  const asked = new Map<string, string | null>()
  const ask = (name: string) => {
    const now = asked.get(name) ?? target(name)
    asked.set(name, now)
    return now
  }
  const [template, { aroundOf }] = await Promise.all([import('./template/findings.ts'), import('./tag/around.ts')])
  const plain = template.plainMarkdown(written, places, {
    tags: article.section.tags,
    around: aroundOf(article, ask),
  })
  return { ...plain, links: [...asked] }
}

/** The body by the fast road where it can: what the slow one needs is loaded by the first text that takes it. */
async function bodyOf(
  { image, language }: Article,
  { markdown, html }: { markdown: string; html: string },
  addresses: Addresses,
  places: Places,
): Promise<Body> {
  const url = image && leadUrl(image, addresses, places)
  const lead = image && url !== undefined ? { ...image, url } : undefined
  const resolve: Resolve = (written, kind) => addresses.resolve(written, kind, () => places.address(written))
  return (
    passAtOnce(html, resolve, lead, markdown) ?? (await import('./clean.ts')).cleanSlowly(html, resolve, lead, language)
  )
}
