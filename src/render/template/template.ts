import { alertsIn } from './alerts.ts'
import { attributesIn } from './attributes.ts'
import { outsideCode } from './code.ts'
import { fencesIn, withoutFences } from './containers.ts'
import { type Outcome, withoutTags } from './curly.ts'
import { leftOut } from './lines.ts'
import { type Mark, marksIn } from './marks.ts'
import { mdxIn, withoutMdx } from './mdx.ts'
import { referencesIn } from './references.ts'
import { tagsIn } from './tags.ts'
import { shortcodesIn, withoutShortcodes } from './wordpress.ts'

/** Leaves out what is markdown for other tools only, and text for us; what such tags enclose stays, and so does all code. */
export function withoutTemplates(markdown: string, language: string): Outcome {
  const [tags, fences, mdx] = [tagsIn(markdown), fencesIn(markdown), mdxIn(markdown)]
  const [shortcodes, attributes] = [shortcodesIn(markdown), attributesIn(markdown)]
  const marks = [...referencesIn(markdown), ...marksIn(markdown), ...alertsIn(markdown, language), ...attributes]
  const all = [...tags, ...fences, ...mdx, ...shortcodes, ...marks]
  if (all.length === 0) return { edits: [], found: [] }
  const texts = new Set<unknown>(outsideCode(markdown, all))
  const outcomes: Outcome[] = [
    withoutTags(
      markdown,
      tags.filter((tag) => texts.has(tag)),
    ),
    withoutFences(fences.filter((fence) => texts.has(fence))),
    withoutMdx(mdx.filter((piece) => texts.has(piece))),
    withoutShortcodes(shortcodes.filter((tag) => texts.has(tag))),
    outcomeOf(marks.filter((mark) => texts.has(mark))),
  ]
  return {
    edits: outcomes.flatMap(({ edits }) => edits).map((edit) => leftOut(markdown, edit)),
    found: outcomes.flatMap(({ found }) => found),
  }
}

const outcomeOf = (marks: readonly Mark[]): Outcome => ({
  edits: marks.flatMap(({ edits }) => edits),
  found: marks.flatMap(({ found }) => found ?? []),
})
