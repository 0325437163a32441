import { isLinkPost } from '../content/link-post.ts'
import type { Places } from '../content/places.ts'
import { unaddressed } from '../content/written-places.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Article, SafeHtml } from '../model.ts'
import type { Body } from './body.ts'
import { altHint, noAlt } from './lead-picture.ts'
import { isTitleAlone } from './link-post.ts'

/** What there is to report about the HTML of an article: what was left out of it, and pictures without words. */
export const bodyFindings = ({ removed, misplaced, unlabelled, forbidden }: Body, places: Places): Diagnostic[] => [
  ...[...new Set(unlabelled)].map((src) => ({
    ...(src === '' ? places.tag('img') : places.address(src)),
    rule: 'missing-alt' as const,
    message: noAlt(src),
    hint: altHint,
  })),
  ...removed.map((name) => ({
    ...places.tag(name === 'img' ? unaddressed : name),
    rule: 'removed-html' as const,
    message: unaddressedNames[name] ?? `<${name}> is left out: feeds must not carry it.`,
    hint: removedHints[name] ?? 'Write it in markdown, or as a link to a page that shows it.',
  })),
  ...misplaced.map((name) => ({
    ...places.tag(name),
    rule: 'removed-html' as const,
    message: `<${name}> is left out where HTML does not allow it; its text stays.`,
    hint: 'Write it in markdown, or put it into the element that it belongs to.',
  })),
  ...(forbidden
    ? [
        {
          ...places.first(forbidden.spellings),
          rule: 'bad-characters' as const,
          message: `The text holds the character ${forbidden.name}, which no feed can carry; it is left out.`,
          hint: 'Remove it, also where it is written as a character reference.',
        },
      ]
    : []),
]

const unaddressedNames: Record<string, string> = {
  img: 'A picture without an address is left out.',
  video: 'A film without an address is left out.',
  audio: 'A sound without an address is left out.',
}

const removedHints: Record<string, string> = {
  img: 'Write src="..." with the name of the picture.',
  video: 'Write src="..." with the address of the film, or put the name between backticks: `<video>`.',
  audio: 'Write src="..." with the address of the sound, or put the name between backticks: `<audio>`.',
  bdo: 'Write <span dir="rtl">, or <span dir="ltr">.',
  rb: 'Write <ruby>, the word, <rt>, its reading, </rt> and </ruby>.',
  rtc: 'Write <ruby>, the word, <rt>, its reading, </rt> and </ruby>.',
}

/** Whether an article shows nothing: no text, picture, sound or film. */
export const isEmpty = (text: string, html: readonly SafeHtml[]): boolean =>
  text === '' && !html.some((piece) => /<(?:img|video|audio|figure)/.test(piece))

/** The finding of an article that shows nothing, or nothing but its title. */
export const emptyFinding = (article: Article, places: Places): Diagnostic =>
  isTitleAlone(article) ? titleOnly(places) : noText(article, places)

const titleOnly = (places: Places): Diagnostic => ({
  ...places.start(),
  rule: 'title-only',
  message: 'The article has no text: readers see its title in place of it.',
  hint: 'Write its text below the front matter, or a "summary" in it.',
})

const noText = (article: Article, places: Places): Diagnostic => ({
  ...places.start(),
  rule: 'empty-article',
  message: 'The article has no text.',
  hint: isLinkPost(article)
    ? `Write a "summary" of the page to which its "url" leads, or mark it "draft: true".`
    : 'Write its text below the front matter, or mark it "draft: true".',
})
