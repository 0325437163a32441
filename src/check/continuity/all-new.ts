import type { Diagnostic } from '../../diagnostic.ts'
import type { Comparison } from './comparison.ts'
import { formerSetting } from './former-setting.ts'

/**
 * A feed in which every article has a new id: readers show all of its articles as new, all at once.
 * @see RFC 4287 §4.2.6
 */
export function allNew({ feed, items, lost }: Comparison, name: (path: string) => string): Diagnostic[] {
  const { section, articles } = feed
  if (feed.kind !== 'section') return []
  const ids = new Set(items.map(({ id }) => id))
  const isFlood = items.length > 1 && articles.length > 1 && lost.length === items.length
  if (!isFlood || articles.some(({ id }) => ids.has(id))) return []
  const setting = formerSetting(lost)
  return [
    {
      file: name(section.path === '' ? 'site.yaml' : `${section.path}/section.yaml`),
      line: 1,
      column: 1,
      rule: 'all-new',
      message: `No article of this feed has an id that was in the feed before, so readers show all ${articles.length} of them as new.`,
      hint: setting
        ? `Write "${setting.line}" into this file, so that every article keeps its id: ${setting.because}.`
        : 'Give each article its old id: the other findings name the ids.',
    },
  ]
}
