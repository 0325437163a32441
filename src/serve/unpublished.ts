import { limits } from '../limits.ts'
import type { ArticleHead } from '../model.ts'
import type { Unpublished } from '../select/schedule.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { link } from './link.ts'
import { badge, markOf } from './marks.ts'
import { fileLink } from './place.ts'
import type { View } from './speech.ts'
import { more } from './view.ts'

/** The articles that are in no feed now, each marked with the reason; the next to come out is first. Each can be opened and read. */
export function unpublishedSection(preview: View): string {
  const all = preview.state().outcome?.unpublished ?? []
  if (all.length === 0) return ''
  const heads = preview.heads()
  const rows = order
    .flatMap(({ why, direction }) =>
      all.filter((one) => one.why === why).toSorted((a, b) => direction * (Date.parse(a.date) - Date.parse(b.date))),
    )
    .slice(0, limits.overviewRows)
    .map((one) => row(one, heads.get(one.file), preview))
  return `<section aria-labelledby="unpublished">
<h2 id="unpublished">${preview.speech.words.unpublished}</h2>
<ul class="rows">
${rows.join('\n')}
</ul>${more(all.length, preview.speech.words)}
</section>
`
}

function row(one: Unpublished, head: ArticleHead | undefined, { editor, speech }: View): string {
  const title = escapeHtml(one.title)
  const name = head ? `<a href="${link('articles', head.path)}">${title}</a>` : title
  return `<li><span class="name">${name}</span> ${badge(head && markOf(head, one, speech))} <span class="file">${fileLink(one.file, editor, speech)}</span></li>`
}

const order = [
  { why: 'scheduled', direction: 1 },
  { why: 'draft', direction: -1 },
  { why: 'left out', direction: -1 },
  { why: 'feeds: false', direction: -1 },
] as const
