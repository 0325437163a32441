import type { Places } from '../content/places.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Article, Notice, RenderedText } from '../model.ts'
import { type Addresses, type Links, resolver, type Surroundings } from './addresses.ts'
import type { Resolve } from './addressing.ts'
import { aiFindings, aiHtml, aiOf } from './ai-line.ts'
import { type Body, passAtOnce } from './body.ts'
import { bodyFindings, emptyFinding, isEmpty } from './body-findings.ts'
import { correctionsHtml, withdrawalHtml } from './corrections.ts'
import { together } from './gate.ts'
import type { HookedBody } from './hooked.ts'
import { leadPicture, leadUrl, otherPictures } from './lead-picture.ts'
import { inOrder, leadSound, player } from './lead-sound.ts'
import { isOfOtherTool, isTitleAlone, linkPostHtml } from './link-post.ts'
import { markdownToHtml } from './markdown.ts'
import type { PublishedFile } from './published-picture.ts'
import { beginningOf, portionOf, summaryAlone, summaryOf } from './teaser.ts'
import type { Plain } from './template/findings.ts'
import { mayHoldLeftovers } from './template/guard.ts'
import type { TextHooks } from './text-hooks.ts'
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

async function rendered(article: Article, source: string, surroundings: Surroundings): Promise<Rendered> {
  const { hooks, given } = surroundings
  const isHtml = given?.body === 'html'
  const { markdown, places, leftovers, links } = isHtml
    ? { markdown: source, places: surroundings.places, leftovers: [], links: [] }
    : await plainMarkdown(article, source, surroundings)
  const addresses = resolver(article, surroundings)
  const sound = leadSound(article, addresses, places)
  const made = isHtml ? source : await htmlOf(markdown, article.section.footnotes, hooks)
  const beginning = beginningOf(made)
  const portion = portionOf(article, beginning)
  const shown = portion === 'beginning' ? (beginning ?? made) : made
  const written = await bodyOf(article, { markdown, html: shown }, addresses, places)
  const { body, diagnostics: hooked } = hooks?.html
    ? await afterHook(hooks.html, written, article, addresses, places)
    : { body: written, diagnostics: [] }
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
  const ai = aiOf(article, [lead?.picture, lead?.figure, ...body.outline.pictures].some(Boolean))
  const said = aiHtml({ ...article, ai })
  const html = together(...correctionsHtml(article), ...(instead.length > 0 ? instead : all), ...said)
  const attachments = inOrder(sound, await addresses.attachments())
  const text = {
    html,
    summary: article.summary ?? ((await summaryOf(article, body.outline, beginning)) || title),
    ai,
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
      ...hooked,
      ...(isHtml ? [] : unreadFindings(markdown, places, isOfOtherTool(article))),
      ...wordlessLinks(shown, places),
      ...(portion === 'beginning' ? [] : aiFindings(article, ai, places)), // the rest may have pictures
      ...leftovers,
      ...(isBare &&
      (instead.length === 0 || isTitleAlone(article)) &&
      addresses.diagnostics().length + lost.length === 0
        ? [emptyFinding(article, places)]
        : []),
    ],
  }
}

/** The HTML of a text, with the extensions of hooks. A text that is nested too deep for itself is not a fault of theirs. */
async function htmlOf(markdown: string, footnotes: string, hooks: TextHooks | undefined): Promise<string> {
  const { extensions } = hooks ?? {}
  if (!hooks || !extensions) return await markdownToHtml(markdown, footnotes)
  try {
    return await hooks.extended(() => markdownToHtml(markdown, footnotes, extensions))
  } catch (error) {
    await markdownToHtml(markdown, footnotes)
    throw error
  }
}

/** The body that a hook makes of the clean one, cleaned again. */
async function afterHook(
  hook: NonNullable<TextHooks['html']>,
  before: Body,
  article: Article,
  addresses: Addresses,
  places: Places,
): Promise<HookedBody> {
  const html = await hook(before.html)
  return await (await import('./hooked.ts')).hookedBody(before, html, {
    again: (made, resolve) => bodyOf(article, { markdown: made, html: made }, addresses, places, resolve),
    resolve: resolveIn(addresses, places),
    places,
  })
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
  { image, language, section }: Article,
  { markdown, html }: { markdown: string; html: string },
  addresses: Addresses,
  places: Places,
  resolve: Resolve = resolveIn(addresses, places),
): Promise<Body> {
  const url = image && leadUrl(image, addresses, places)
  const lead = image && url !== undefined ? { ...image, url } : undefined
  return (
    passAtOnce(html, resolve, lead, markdown) ??
    (await import('./clean.ts')).cleanSlowly(html, resolve, lead, language, section.words)
  )
}

const resolveIn =
  (addresses: Addresses, places: Places): Resolve =>
  (written, kind) =>
    addresses.resolve(written, kind, () => places.address(written))
