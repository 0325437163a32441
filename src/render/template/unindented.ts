import type { Edit } from './edits.ts'
import { mdxIn } from './mdx.ts'

/** The blanks before the lines that components of MDX enclose: MDX has no code by indentation, and markdown would read such lines as code. */
export function unindented(markdown: string): Edit[] {
  const components = mdxIn(markdown).filter(({ kind, name }) => kind === 'component' && /^[A-Z]/.test(name))
  if (!components.some(({ isClosing }) => isClosing) || !mdxIn(markdown).some(({ isSure }) => isSure)) return []
  const tags = new Map(components.map((tag) => [tag.start, tag]))
  const open: { name: string; indent?: number }[] = []
  const edits: Edit[] = []
  let [fence, tagEnd, offset] = ['', 0, 0]
  for (const line of markdown.split('\n')) {
    const start = offset
    offset += line.length + 1
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
    if (start < tagEnd || indent === line.length) continue
    const tag = fence === '' ? tags.get(start + indent) : undefined
    if (tag) {
      tagEnd = tag.end
      if (indent > 0) edits.push({ start, end: start + indent, text: '' })
      if (tag.isClosing) open.pop()
      else if (!tag.source.endsWith('/>') && !line.includes(`</${tag.name}`)) open.push({ name: tag.name })
      continue
    }
    const inside = open.at(-1)
    if (inside) {
      inside.indent ??= indent
      const blanks = Math.min(indent, inside.indent)
      if (blanks > 0) edits.push({ start, end: start + blanks, text: '' })
    }
    const [, ticks = ''] = /^[ \t]*(`{3,}|~{3,})/.exec(line) ?? []
    if (fence === '') fence = ticks
    else if (ticks.startsWith(fence)) fence = ''
  }
  return edits
}
