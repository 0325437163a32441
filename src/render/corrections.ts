import { wordsIn } from '../language/index.ts'
import type { Article, Notice, SafeHtml } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { day, rfc3339 } from '../time/moment.ts'
import { ownHtml } from './gate.ts'

/** A paragraph for each correction, marked and dated. */
export const correctionsHtml = ({ corrections, language, section }: Article): SafeHtml[] =>
  corrections.map(({ date, note }) => {
    const time = `<time datetime="${rfc3339(date)}">${day(date)}</time>`
    const { correction } = wordsIn(language, section.words).words
    return ownHtml(`<p><strong>${escapeHtml(correction)} (${time}):</strong> ${escapeHtml(note)}</p>`)
  })

/** What stands in the place of a withdrawn text. */
export const withdrawalHtml = ({ note }: Notice): SafeHtml => ownHtml(`<p>${escapeHtml(note)}</p>`)
