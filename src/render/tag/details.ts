import { htmlOf } from './html.ts'
import type { Rendering } from './model.ts'

/** Text that is folded until readers open it; without a summary they have a word of their own for it. */
export const details: Rendering = ({ named, bare }) => {
  const summary = named.summary ?? named.title ?? bare[0] ?? ''
  return {
    kind: 'html',
    block: `<details${named.open === 'true' ? ' open' : ''}>${summary === '' ? '' : `<summary>${htmlOf(summary)}</summary>`}`,
    end: '</details>',
  }
}
