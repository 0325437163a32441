import { feedly } from '../../src/partner/feedly.ts'
import { rowsOf } from './rows.ts'

const good = { count: 2 }
const declared = (uri: string, elements = '') => ({
  text: (document: string) =>
    document.replace('<rss ', `<rss xmlns:webfeeds="${uri}" `).replace('</channel>', `${elements}</channel>`),
})
const colour = (text: string) =>
  declared('http://webfeeds.org/rss/1.0', `<webfeeds:accentColor>${text}</webfeeds:accentColor>`)
const picture = (width: number) => ({
  article: {
    picture: {
      url: 'https://daily.internal/a.jpg',
      alt: 'The bridge',
      file: { type: 'image/jpeg', length: 90_000, width, height: 300 },
    },
  },
})

rowsOf(feedly, good, [
  ['FE01', declared('http://webfeeds.org/rss/1.0/'), declared('http://webfeeds.org/rss/1.0')],
  ['FE01', colour('#0A7E07'), colour('0A7E07')],
  ['FE01', colour('0A7E0'), colour('0a7e07')],
  ['FE02', picture(449), picture(450)],
  ['FE02', { article: { picture: undefined } }, {}],
  ['FE03', { section: { hubs: [] } }, { section: { hubs: ['https://hub.internal/'] } }],
  ['FE04', declared('http://webfeeds.org/rss/1.0'), declared('http://webfeeds.org/rss/2.0')],
])
