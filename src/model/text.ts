import type * as z from 'zod'

/** Text that every format can contain: no characters that XML 1.0 §2.2 forbids, no white space but single spaces. */
export type PlainText = string

/** HTML that `render/clean.ts` has cleaned: the only HTML that formats accept. */
export type SafeHtml = string & z.$brand<'SafeHtml'>
