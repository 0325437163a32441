import { directionOf } from '../language/direction.ts'
import { wordsIn } from '../language/index.ts'
import type { Article, Notice, SafeHtml } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { day, rfc3339 } from '../time/moment.ts'
import { ownHtml } from './gate.ts'

/** A paragraph for each correction, marked and dated. */
export const correctionsHtml = ({ corrections, language, section }: Article): SafeHtml[] =>
  corrections.map(({ date, note }) => {
    const { words } = wordsIn(language, section.words)
    const [before = '', after = ''] = words.labelled(words.dated(words.correction, place), '').trimEnd().split(place)
    const time = `<time datetime="${rfc3339(date)}"${dir(language)}>${day(date)}</time>`
    return ownHtml(`<p><strong>${escapeHtml(before)}${time}${escapeHtml(after)}</strong> ${escapeHtml(note)}</p>`)
  })

/** Stands for the date while the words around it are made; no word contains it. */
const place = '\u0000'

/** A date in digits runs from left to right, also behind Arabic letters (UAX #9 W2, W4). */
const dir = (language: string) => (directionOf(language) === 'rtl' ? ' dir="ltr"' : '')

/** What stands in the place of a withdrawn text. */
export const withdrawalHtml = ({ note }: Notice): SafeHtml => ownHtml(`<p>${escapeHtml(note)}</p>`)
