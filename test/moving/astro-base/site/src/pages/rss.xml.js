import rss from '@astrojs/rss'
import { getCollection } from 'astro:content'
import { SITE } from '../config'

export async function GET() {
  const posts = await getCollection('posts')
  return rss({
    title: SITE.title,
    description: SITE.desc,
    site: SITE.website,
    items: posts.map((post) => ({ title: post.data.title, link: `${import.meta.env.BASE_URL}/posts/${post.id}` })),
  })
}
