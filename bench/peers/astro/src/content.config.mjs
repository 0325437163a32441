import { glob } from 'astro/loaders'
import { defineCollection, z } from 'astro:content'

const schema = z.object({
  title: z.string(),
  date: z.coerce.date(),
  author: z.string(),
  tags: z.array(z.string()),
  summary: z.string().optional(),
})

export const collections = {
  news: defineCollection({ loader: glob({ pattern: '**/*.md', base: process.env.BENCH_CONTENT ?? 'content' }), schema }),
}
