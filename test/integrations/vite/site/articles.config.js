import { feedwright } from 'feedwright/vite'

const articles = () => [
  { title: 'A bridge opens', date: new Date('2024-01-02'), url: 'https://daily.internal/city/bridge/', html: '<p>See the <a href="map.html">map</a>.</p>' },
  { title: 'Ice', date: '2024-01-05', slug: 'ice', section: 'news', markdown: 'The harbour is *frozen*.' },
]

export default {
  base: '/city/',
  build: { outDir: 'out' },
  plugins: [
    feedwright({ title: 'Daily', description: 'News', url: 'https://daily.internal/', sections: { news: { title: 'News' } }, articles }),
  ],
}
