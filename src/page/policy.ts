import { createHash } from 'node:crypto'

/**
 * What a page may do: take this style, run this script, and what else it is allowed by name; nothing is sent anywhere.
 * @see Content Security Policy Level 3
 */
export const policyOf = (style: string, script: string, ...others: string[]): string =>
  [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    ...others,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
