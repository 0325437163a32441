import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { build } from '../here.ts'

const text = 'The bridge over the river opens to traffic on Monday, after three years of work. '.repeat(12)

const partners = ['newsbreak', 'yahoo']

test.each(partners)(
  'an article that moves to another section keeps its first address as guid at %s',
  async (partner) => {
    const root = folder({
      'content/site.yaml': `${site}partners: [${partner}]\nmute: [NB01]\n`,
      'content/city/section.yaml': 'title: City\n',
      'content/sport/section.yaml': 'title: Sport\n',
      'content/city/bridge.md': article({ body: text }),
    })
    const options = { content: join(root, 'content'), out: join(root, 'dist'), now: new Date('2019-11-02') }
    const guids = (section: string) =>
      readFileSync(join(root, 'dist', section, `${partner}.rss.xml`), 'utf8').match(/<guid.*<\/guid>/g)
    await build(options)
    expect(guids('city')).toEqual(['<guid isPermaLink="true">https://daily.internal/city/bridge/</guid>'])
    renameSync(join(root, 'content/city/bridge.md'), join(root, 'content/sport/bridge.md'))
    await build(options)
    expect(guids('sport')).toEqual(['<guid isPermaLink="false">https://daily.internal/city/bridge/</guid>'])
  },
)
