import { feedwright } from 'feedwright/vite'

export default {
  build: { outDir: 'pages', rollupOptions: { input: ['index.html', 'news/ice/index.html'] } },
  plugins: [
    feedwright({ title: 'Daily', description: 'News', url: 'https://daily.internal/', sections: { news: { title: 'News' } }, permalink: '/{section}/{slug}/', head: true }),
  ],
}
