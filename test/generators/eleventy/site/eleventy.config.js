import { feedPlugin } from '@11ty/eleventy-plugin-rss'

export default function (eleventyConfig) {
  eleventyConfig.addPreprocessor('drafts', '*', (data) => (data.draft ? false : undefined))
  eleventyConfig.addPlugin(feedPlugin, {
    type: 'atom',
    outputPath: '/feed/feed.xml',
    collection: { name: 'posts', limit: 0 },
    metadata: {
      language: 'en',
      title: 'Harbour Daily',
      subtitle: 'News of the harbour',
      base: 'https://www.harbour.internal/',
      author: { name: 'Harbour Desk' },
    },
  })
}

export const config = { dir: { input: 'content' }, markdownTemplateEngine: 'liquid' }
