import type { Diagnostic } from '../diagnostic.ts'
import { elementsOf } from '../feed/extra/elements.ts'
import { hintOf } from '../hooks/fault.ts'
import type { HooksFile } from '../hooks/find.ts'
import type { Namespaces } from '../model/hooks.ts'
import { addressing, asItIs } from '../render/addressing.ts'
import { gate } from '../render/gate.ts'

/**
 * Whether an article that was rendered beside hooks is what it must be. Hooks share the process of the renderer, so that one that
 * replaces a function of the language, like `String.prototype.replace`, may have switched the cleaning off; here it has not.
 */
export function isSound(json: string, namespaces: Namespaces): boolean {
  const article = parsed(json)
  if (typeof article.html !== 'string') return false
  const passed = gate(article.html, addressing(asItIs))
  if ('stopped' in passed || passed.html !== article.html) return false
  if (elementsOf(article.elements, namespaces).faults.length > 0) return false
  return addressesIn(article).every((url) => typeof url === 'string' && /^https?:\/\/[!-~]+$/.test(url))
}

function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

/** The addresses of its pictures and other files, and its own. */
const addressesIn = ({ url, picture, pictures, attachments }: Record<string, unknown>): unknown[] => [
  url,
  ...[picture, pictures, attachments].flat().flatMap((file) => (isRecord(file) ? file.url : [])),
]

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The finding for an article that is not. */
export const unsound = (article: string, file: HooksFile | undefined): Diagnostic => ({
  ...{ file: article, line: 1, column: 1, rule: 'hook' },
  message: 'The hooks have changed functions on which Feedwright depends, so this article is not published.',
  hint: `Do not replace functions of the language, like String.prototype.replace. ${hintOf(file?.name)}`,
})
