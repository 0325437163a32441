import type { Finding, ItemView } from '../model.ts'
import { charactersIn, isDense } from './parts.ts'

/** A title that is too short, too long, or an address. How it counts Chinese, Japanese and Korean titles is not known. */
export function titleFindings({ article: { title, language } }: ItemView): Finding[] {
  const count = charactersIn(title)
  const found = (message: string, hint: string, severity?: 'warning') => [{ key: ['title'], message, hint, severity }]
  if (/^https?:\/\//.test(title)) return found(`The title "${title}" is an address.`, 'Write the title in words.')
  if (count < 21)
    return found(
      `The title has ${count} characters; MSN asks for 21 to 75.`,
      'Say more in it: who, what, where.',
      isDense(language) ? 'warning' : undefined,
    )
  if (count <= 75) return []
  const severity = count > 150 ? undefined : 'warning'
  return found(`The title has ${count} characters; MSN asks for 21 to 75.`, 'Make it shorter.', severity)
}
