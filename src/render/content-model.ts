/** What an element may hold directly: names of elements, and `#text` for text that is not blank. */
export type Content = ReadonlySet<string>

const words = (text: string) => text.split(/\s+/)

const inlineNames = words(
  'a em strong b i u s del ins sub sup small mark abbr cite q dfn time code kbd samp var bdi span',
)

const voidNames = words('br wbr img input hr source track col')

/** Parts of a page: they become plain blocks, so that their words do not run together. */
const partNames = words('article aside address center footer header hgroup main nav')

const phrasing: Content = new Set([...inlineNames, ...words('#text br wbr img input picture video audio ruby')])
const flow: Content = new Set([
  ...phrasing,
  ...partNames,
  ...words('p hr h1 h2 h3 h4 h5 h6 pre blockquote ul ol dl table figure div section details'),
])

const and = (content: Content, names: string): Content => new Set([...content, ...words(names)])
const only = (names: string): Content => new Set(words(names))
const nothing: Content = new Set()

/** What an element holds where blocks are allowed, and what it holds elsewhere. */
type Model = readonly [inFlow: Content, elsewhere: Content]

const always = (content: Content): Model => [content, content]
const each = (names: readonly string[], model: Model) => names.map((name) => [name, model] as const)

/**
 * The elements that feeds carry, each with its content, so that every HTML parser builds the same tree (HTML §13.2.6): no
 * block ends a paragraph, no item, row or ruby text ends another one, nothing is moved out of a table. Where HTML §4 is
 * stricter than parsers, so is this, but for blocks in inline elements: authors write them, and parsers agree.
 */
const models: ReadonlyMap<string, Model> = new Map<string, Model>([
  ...each(inlineNames, [flow, phrasing]),
  ...each(voidNames, always(nothing)),
  ...each(words('p h1 h2 h3 h4 h5 h6 pre'), always(phrasing)),
  ...each([...partNames, ...words('blockquote section figcaption summary caption li dt dd th td')], always(flow)),
  ['div', [flow, only('dt dd')]], // a group in a list of terms
  ['figure', always(and(flow, 'figcaption'))],
  ['details', always(and(flow, 'summary'))],
  ...each(words('ul ol'), always(only('li'))),
  ['dl', always(only('dt dd div'))],
  ['table', always(only('caption colgroup thead tbody tfoot'))],
  ['colgroup', always(only('col'))],
  ...each(words('thead tbody tfoot'), always(only('tr'))),
  ['tr', always(only('th td'))],
  ['ruby', always(and(phrasing, 'rt rp'))],
  ...each(words('rt rp'), always(phrasing)),
  ['picture', always(only('source img'))],
  ...each(words('video audio'), [and(flow, 'source track'), and(phrasing, 'source track')]),
])

/** The names of all elements that the gate knows. */
export const elementNames: readonly string[] = [...models.keys()]

/** What an article may hold directly. */
export const topContent: Content = flow

/** What an element may hold in a parent with such content; undefined when it is not allowed there. */
export function contentOf(name: string, parent: Content): Content | undefined {
  const model = parent.has(name) ? models.get(name) : undefined
  return model?.[parent.has('p') ? 0 : 1]
}

/** Pictures, films and sounds: what holds one is not empty. */
export const isMedia = (name: string): boolean => mediaNames.includes(name)

const mediaNames = words('img picture video audio')

/** Elements without an end tag, HTML §13.1.2. */
export const isVoid = (name: string): boolean => voidNames.includes(name)

/** The element that is written for one that is read: feeds carry no parts of a page, and no heading above h2. */
export function writtenName(name: string, headingShift: number, isOfPage = false): string {
  const level = headings.indexOf(name) + 1
  if (level > 0) return `h${Math.min(6, level + headingShift)}`
  return partSet.has(name) && !(isOfPage && pageParts.includes(name)) ? 'div' : name
}

/** The parts that a page may have around its articles. */
export const pageParts: readonly string[] = words('nav header footer')

const headings = words('h1 h2 h3 h4 h5 h6')
const partSet = new Set(partNames)

/** Whether an element is a heading. */
export const isHeading = (name: string): boolean => headings.includes(name)

/** Whether an element is part of a line: at every other one a word ends. */
export const isInline = (name: string): boolean => inlineSet.has(name)

const inlineSet = new Set([...inlineNames, ...words('img ruby rt rp wbr')])
