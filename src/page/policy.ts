import { createHash } from 'node:crypto'

/**
 * The policy of a page: it may use this style, this script if it has one, and what `others` allows, and may not send anything.
 * @see Content Security Policy Level 3
 */
export const policyOf = (style: string, script: string | undefined, ...others: string[]): string =>
  [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    ...(script === undefined ? [] : [`script-src ${hash(script)}`]),
    ...others,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
