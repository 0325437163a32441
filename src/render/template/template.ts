import { alertsIn } from './alerts.ts'
import { attributesIn } from './attributes.ts'
import { outsideCode } from './code.ts'
import { fencesIn, withoutFences } from './containers.ts'
import { type Outcome, withoutTags } from './curly.ts'
import { type Known, knownTags, shownFor } from './known.ts'
import { editsOf, type KnownOutcome } from './known-edits.ts'
import { knownFences, tagsOfComponents, tagsOfShortcodes, zolaLinks } from './known-others.ts'
import { maskedTags } from './known-places.ts'
import { leftOut } from './lines.ts'
import { literalEdits, literalsIn, rawInCode } from './literal.ts'
import { type Mark, marksIn } from './marks.ts'
import { mdxIn, withoutMdx } from './mdx.ts'
import { referencesIn } from './references.ts'
import { tagsIn } from './tags.ts'
import { shortcodesIn, withoutShortcodes } from './wordpress.ts'

/**
 * Publishes the tags of other tools that are known. Leaves out what else is markdown for other tools only, and text for us; what such
 * tags enclose stays, and so does all code.
 */
export function withoutTemplates(markdown: string, known: Known): KnownOutcome {
  const literals = Object.keys(known.tags).length === 0 ? [] : literalsIn(markdown)
  const starts = new Set(literals.map(({ start }) => start))
  const tags = tagsIn(markdown, known.tags).filter(({ start }) => !starts.has(start))
  const [fences, mdx, shortcodes] = [fencesIn(markdown), mdxIn(markdown), shortcodesIn(markdown)]
  const marks = [
    ...referencesIn(markdown, (tag) => shownFor(tag, known)),
    ...zolaLinks(markdown, known),
    ...marksIn(markdown),
    ...alertsIn(markdown, known.around),
    ...attributesIn(markdown),
  ]
  const all = [...tags, ...literals, ...fences, ...mdx, ...shortcodes, ...marks]
  if (all.length === 0) return { edits: [], found: [], addresses: new Map() }
  const texts = new Set<unknown>(outsideCode(markdown, all))
  const inText = <One>(pieces: readonly One[]): One[] => pieces.filter((piece) => texts.has(piece))
  const curly = knownTags(inText(tags), known)
  const square = knownTags(tagsOfShortcodes(inText(shortcodes)), known)
  const components = knownTags(tagsOfComponents(inText(mdx), known), known)
  const containers = knownFences(inText(fences), known)
  const found = [curly, square, components, containers].flatMap((one) => one.found)
  const isKnown = new Set(found.flatMap(({ tag, closing }) => [tag.start, closing?.start]))
  const masked = maskedTags(markdown, found)
  const shown = editsOf(markdown, masked, found)
  const outcomes: Outcome[] = [
    shown,
    withoutTags(masked, curly.unknown),
    withoutFences(containers.unknown),
    withoutMdx(
      inText(mdx).filter(({ start }) => !isKnown.has(start)),
      inText(mdx).some(({ isSure }) => isSure),
    ),
    withoutShortcodes(square.unknown.map(({ of }) => of)),
    outcomeOf(inText(marks)),
  ]
  const inCode = rawInCode(
    markdown,
    tags.filter((tag) => !texts.has(tag)),
    known.tags,
  )
  return {
    edits: [
      ...outcomes.flatMap(({ edits }) => edits).map((edit) => leftOut(markdown, edit)),
      ...literalEdits(literals, texts),
      ...inCode,
    ],
    found: outcomes.flatMap((one) => one.found),
    addresses: shown.addresses,
  }
}

const outcomeOf = (marks: readonly Mark[]): Outcome => ({
  edits: marks.flatMap(({ edits }) => edits),
  found: marks.flatMap(({ found }) => found ?? []),
})
