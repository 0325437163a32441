import { expect, test } from 'vitest'
import { filesOf, folder, site } from '../folder.ts'
import { build } from '../here.ts'

const map = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><circle cx="9" cy="9" r="9"/></svg>'
const remote = 'https://pictures.daily.internal'

test.each([
  { lead: 'image: map.svg', text: 'Text.', picture: undefined, because: 'there is no other' },
  {
    lead: 'image: map.svg',
    text: `![a](${remote}/a.jpg)`,
    picture: `${remote}/a.jpg`,
    because: 'the text has another',
  },
  { lead: `image: ${remote}/a.svg`, text: '![a](map.svg)', picture: undefined, because: 'both are drawings' },
  { lead: '', text: `![a](map.svg)\n\n![b](${remote}/b.png)`, picture: `${remote}/b.png`, because: 'it is not named' },
  { lead: '', text: `![a](${remote}/a.svg?b#c)`, picture: undefined, because: 'there is none' },
  { lead: `image: ${remote}/a.svg.png`, text: 'Text.', picture: `${remote}/a.svg.png`, because: 'it is none' },
  { lead: `image: ${remote}/a?b=c.svg`, text: 'Text.', picture: `${remote}/a?b=c.svg`, because: 'its name is a' },
])('no feed has a drawing as the picture of an article: $because, $lead', async ({ lead, text, picture }) => {
  const article = `---\ntitle: A bridge\ndate: 2019-11-01\n${lead}\n---\n\n${text}\n`
  const [content, out] = [folder({ 'site.yaml': site, 'a/index.md': article, 'a/map.svg': map }), folder()]
  const { diagnostics } = await build({ content, out, now: new Date('2020-01-01') })
  const [rss, atom, json] = ['rss.xml', 'atom.xml', 'feed.json'].map((name) => String(filesOf(out).get(name)))
  expect(JSON.parse(json ?? '').items[0].image).toBe(picture)
  expect(/<media:content url="([^"]*)"/.exec(rss ?? '')?.[1]).toBe(picture)
  for (const document of [rss, atom]) expect(document).not.toContain('image/svg+xml')
  const isNamed = /\.svg$/.test(lead) && picture !== `${remote}/a?b=c.svg`
  expect(diagnostics.filter(({ rule }) => rule === 'picture-format')).toHaveLength(isNamed ? 1 : 0)
})
