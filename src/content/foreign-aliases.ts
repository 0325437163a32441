import type { Checked, Diagnostic } from '../diagnostic.ts'
import type { Generator } from '../generator/model.ts'
import type { Section } from '../model.ts'
import { canonical, faultOf } from './alias.ts'
import type { Translated } from './translated.ts'
import { locate } from './yaml-position.ts'

type Means = { page: string; section: Section; generator: Generator }

/**
 * The old addresses of an article of another tool. One that cannot be redirected is left out with a warning: its tool may do something
 * with it.
 */
export function foreignAliases(
  { oldAddresses, yaml }: Pick<Translated, 'oldAddresses' | 'yaml'>,
  { page, section, generator }: Means,
): Checked<string[]> {
  if (oldAddresses.length === 0) return { diagnostics: [] }
  const root = new URL(section.url).pathname
  const below = page.startsWith(root) ? page.slice(root.length - 1) : page
  const read = oldAddresses.map((written, index): string | Diagnostic => {
    const path = typeof written === 'string' ? (generator.alias?.(written.trim(), below) ?? written.trim()) : ''
    const fault = typeof written === 'string' ? faultOf(path) : 'is no text'
    if (fault === undefined) return canonical(path.startsWith('/') ? root + path.slice(1) : path)
    return {
      ...locate(yaml, ['aliases', index]),
      rule: 'unread-key',
      message: `The old address "${typeof written === 'string' ? written : JSON.stringify(written)}" ${fault}: it is left out.`,
      hint: 'Write a path, like "/2019/bridge.html", or leave it out.',
    }
  })
  const paths = read.filter((one) => typeof one === 'string')
  return {
    value: paths.length > 0 ? paths : undefined,
    diagnostics: read.filter((one) => typeof one !== 'string'),
  }
}
