import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

const now = new Date('2020-01-01')
const sections = { 'site.yaml': site, 'news/section.yaml': 'title: News\n', 'sport/section.yaml': 'title: Sport\n' }
const dated = (date: string, more = '') => article({ title: `Of ${date}`, date, more })

test.each([
  {
    because: 'one article is late',
    later: { 'news/late.md': dated('2019-11-04') },
    notes: ['news/late.md:3 This new article is dated before 2019-11-05T09:00:00+08:00'],
  },
  {
    because: 'several are late, also those of another section',
    later: {
      'news/1.md': dated('2019-10-01'),
      'news/2.md': dated('2019-10-02'),
      'news/3.md': dated('2019-11-06'),
      'sport/4.md': dated('2019-11-04 10:00'),
    },
    notes: [
      'news/2.md:3 This article and 1 more of the same feed are new, but dated before 2019-11-05T09:00:00+08:00',
      'sport/4.md:3 This new article is dated before 2019-11-05T09:00:00+08:00',
    ],
  },
  { because: 'all are newer', later: { 'news/1.md': dated('2019-11-05 09:01'), 'news/2.md': dated('2019-12-31') } },
  { because: 'an article came out at its time', later: { 'news/soon.md': dated('2019-12-02') } },
  { because: 'nothing is new', later: {} },
  { because: 'an article was moved', later: { 'sport/old.md': dated('2019-11-03') }, removed: ['news/old.md'] },
  { because: 'an article has another id', later: { 'news/old.md': dated('2019-11-03', 'slug: other\n') } },
  {
    because: 'an article was withdrawn before it came out',
    later: { 'news/no.md': dated('2019-11-01', 'withdrawn: {date: 2019-11-02, note: No.}\n') },
  },
  {
    because: 'an older one comes back into a full feed',
    settings: 'limit: 2\n',
    later: {},
    removed: ['news/old.md'],
    before: { 'news/oldest.md': dated('2019-09-01') },
  },
])(
  'new articles with old dates are a note: $because',
  async ({ later, notes = [], removed = [], settings = '', before = {} }) => {
    const content = folder({
      ...sections,
      'site.yaml': site + settings,
      'news/old.md': dated('2019-11-03'),
      'news/newest.md': dated('2019-11-05 09:00'),
      'sport/a.md': dated('2019-11-04 08:00'),
      ...before,
    })
    const out = folder()
    const first = await build({ content, out, now })
    expect(first.diagnostics).toEqual([])
    for (const [path, text] of Object.entries(later)) put(content, path, text)
    for (const path of removed) rmSync(join(content, path))
    const { ok, diagnostics } = await build({ content, out, now })
    const found = diagnostics
      .filter(({ rule }) => rule === 'back-dated')
      .map(
        ({ file, line, message }) =>
          `${file.slice(file.indexOf(content.slice(1)) + content.length)}:${line} ${message}`,
      )
    expect(ok).toBe(true)
    expect(found.map((one) => one.slice(0, one.indexOf(', the newest')))).toEqual(notes)
    const again = await build({ content, out, now })
    expect(again.diagnostics.filter(({ rule }) => rule === 'back-dated')).toEqual([])
  },
)
