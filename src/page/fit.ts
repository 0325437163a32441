import { pageLimits } from './limits.ts'

/**
 * The largest of the documents that are small enough for a page: with less of everything, by a share between 0 and 1, each
 * is smaller.
 */
export function fitted(write: (share: number) => string, share = 1): string {
  const html = write(share)
  const bytes = Buffer.byteLength(html)
  if (bytes <= pageLimits.bytes || share < smallest) return html
  return fitted(write, share * Math.min(0.9, (pageLimits.bytes - frameBytes) / (bytes - frameBytes)))
}

/** Bytes of a page that do not become less: its style above all. */
const frameBytes = 16_000

/** A share of which nothing is left. */
const smallest = 1e-5
