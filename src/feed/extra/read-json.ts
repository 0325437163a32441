import * as z from 'zod'
import type { ExtraElement, Namespaces } from '../../model/hooks.ts'
import { elementLines } from './line.ts'

/** JSON Feed 1.1 §Extensions: the objects that hold extra elements. `_news` is ours, and read with the rest. */
const isExtension = (key: string) => /^_[a-z][\w-]*$/i.test(key) && key !== '_news'

const element: z.ZodType<ExtraElement> = z.strictObject({
  name: z.string().min(1),
  attributes: z.record(z.string(), z.string()).optional(),
  text: z.string().min(1).optional(),
  get elements() {
    return z.array(element).min(1).optional()
  },
})
const ofFeed = z.strictObject({ about: z.string().min(1), elements: z.array(element).min(1).optional() })
const ofItem = z.strictObject({ elements: z.array(element).min(1) })

/**
 * A document without such objects, and their elements: those of the feed and of each item, each as one line.
 * @throws Error when one of them has another form, or a prefix that the feed does not declare
 */
export function withoutExtensions(document: unknown): { plain: unknown; feed: string[]; items: string[][] } {
  const { plain, extensions } = apart(document)
  const parsed = extensions.map(([key, value]) => ({ prefix: key.slice(1), ...ofFeed.parse(value) }))
  const namespaces = Object.fromEntries(parsed.map(({ prefix, about }) => [prefix, about]))
  const feed = elementLines(
    parsed.flatMap(({ prefix, elements = [] }) => inside(prefix, elements)),
    namespaces,
  )
  if (!isObject(plain) || !Array.isArray(plain.items)) return { plain, feed, items: [] }
  const items = plain.items.map(apart)
  const lines = items.map((item) => linesOf(item.extensions, namespaces))
  return { plain: { ...plain, items: items.map((item) => item.plain) }, feed, items: lines }
}

const linesOf = (extensions: readonly [string, unknown][], namespaces: Namespaces): string[] =>
  elementLines(
    extensions.flatMap(([key, value]) => inside(key.slice(1), ofItem.parse(value).elements)),
    namespaces,
  )

/** @throws Error when an element is in the object of another prefix */
function inside(prefix: string, elements: readonly ExtraElement[]): readonly ExtraElement[] {
  const strange = elements.find(({ name }) => !name.startsWith(`${prefix}:`))
  if (strange) throw new Error(`the extension _${prefix} has an element "${strange.name}"`)
  return elements
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function apart(value: unknown): { plain: unknown; extensions: [string, unknown][] } {
  if (!isObject(value)) return { plain: value, extensions: [] }
  const extensions = Object.entries(value).filter(([key]) => isExtension(key))
  if (extensions.length === 0) return { plain: value, extensions }
  return { plain: Object.fromEntries(Object.entries(value).filter(([key]) => !isExtension(key))), extensions }
}
