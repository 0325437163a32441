import { limits } from '../limits.ts'

/** RFC 3986 §3.3 segment that needs no thought anywhere: letters, digits, marks, `.`, `_`, `-`, no dot in front. */
export const isSegment = (name: string): boolean =>
  /^[\p{L}\p{N}\p{M}_-][\p{L}\p{N}\p{M}._-]*$/u.test(name) && Buffer.byteLength(name) <= limits.slug
