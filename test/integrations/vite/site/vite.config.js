import { feedwright } from 'feedwright/vite'

export default {
  plugins: [feedwright({ title: 'Daily', description: 'News', url: 'https://daily.internal/', sections: { news: { title: 'News' } } })],
}
