import { renderings } from '../tag/index.ts'
import type { Shown } from '../tag/model.ts'
import type { Fence } from './containers.ts'
import { type Known, type KnownTag, shownFor } from './known.ts'
import type { Mark } from './marks.ts'
import { componentOf, type Mdx } from './mdx.ts'
import { parametersOf } from './parameters.ts'
import { renderingNamed, type Tag } from './tags.ts'
import type { Shortcode } from './wordpress.ts'

/** The known containers and directives; the others are left to those who leave them out. */
export function knownFences(fences: readonly Fence[], known: Known): { found: KnownTag[]; unknown: Fence[] } {
  const open: Fence[] = []
  const found: KnownTag[] = []
  const taken = new Set<Fence>()
  for (const fence of fences) {
    if (fence.kind === 'opening') open.push(fence)
    const begun = fence.kind === 'closing' ? open.pop() : fence.kind === 'leaf' ? fence : undefined
    const shown = begun && shownForFence(begun, known)
    if (!begun || !shown || (fence.kind === 'leaf' && 'end' in shown)) continue
    found.push({ tag: begun, shown, closing: fence.kind === 'closing' ? fence : undefined })
    taken.add(begun).add(fence)
  }
  return { found, unknown: fences.filter((fence) => !taken.has(fence)) }
}

function shownForFence({ name, title, attributes }: Fence, { tags, around }: Known): Shown | undefined {
  const rendering = renderingNamed(tags, name)
  const { named } = parametersOf(attributes)
  const [, id] = /#([\w-]+)/.exec(attributes) ?? []
  const all = { ...(id === undefined ? {} : { id }), ...(title === '' ? {} : { title }), ...named }
  return rendering && renderings[rendering]({ name, named: all, bare: [], rest: '' }, around)
}

/** Shortcodes between square brackets as the tags that they are. */
export const tagsOfShortcodes = (shortcodes: readonly Shortcode[]): (Tag & { of: Shortcode })[] =>
  shortcodes.map((of) => ({ ...of, kind: 'shortcode', of }))

/** The components of MDX that are known, as tags; what other values between braces are is not known here. */
export function tagsOfComponents(pieces: readonly Mdx[], known: Known): (Tag & { of: Mdx })[] {
  const isComponent = componentOf(pieces)
  return pieces.flatMap((of) => {
    if (!isComponent(of) || renderingNamed(known.tags, of.name) === undefined) return []
    const rest = of.source
      .slice(of.name.length + (of.isClosing ? 2 : 1))
      .replace(/\/?>$/, '')
      .replace(plainValue, (_, __, text: string | undefined, word: string) => `="${text ?? word}"`)
    return rest.includes('{') ? [] : [{ ...of, rest, kind: 'shortcode', of }]
  })
}

/** A text, number or truth value between braces. */
const plainValue = /=\{\s*(?:(["'`])([^"'`{}]*)\1|(\d+|true|false))\s*\}/g

/** Links of Zola to the file of another article, `[text](@/docks/plan.md)`: they are known where `@/` is. */
export function zolaLinks(markdown: string, known: Known): Mark[] {
  if (renderingNamed(known.tags, '@/') !== 'ref' || !markdown.includes('@/')) return []
  return [...markdown.matchAll(/(?<=\]\(<?|\]:[ \t]*)@\/[^\s()<>"']+/g)].flatMap(({ 0: source, index }) => {
    const place = { start: index, end: index + source.length }
    const shown = shownFor(
      { ...place, source, name: '@/', rest: ` "${source}"`, kind: 'shortcode', isClosing: false },
      known,
    )
    return shown?.kind === 'address' ? [{ ...place, edits: [{ ...place, text: shown.address }] }] : []
  })
}
