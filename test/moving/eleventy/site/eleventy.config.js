import { writeFileSync } from 'node:fs'
import { HtmlBasePlugin } from '@11ty/eleventy'
import { feedPlugin } from '@11ty/eleventy-plugin-rss'
import metadata from './_data/metadata.js'

writeFileSync('ran.txt', 'This program was run.')

/** @param {import('@11ty/eleventy').UserConfig} eleventyConfig */
export default async function (eleventyConfig) {
  eleventyConfig.addPlugin(HtmlBasePlugin)
  eleventyConfig.addPlugin(feedPlugin, {
    type: 'atom', // or "rss", "json"
    outputPath: '/feed/feed.xml',
    stylesheet: 'pretty-atom-feed.xsl',
    collection: { name: 'posts', limit: 10 },
    metadata: {
      language: 'en',
      title: metadata.title,
      subtitle: process.env.SUBTITLE,
      base: 'https://daily.internal/',
      author: { name: 'Li Lei' },
    },
  })
}

export const config = {
  templateFormats: ['md', 'njk', 'html', 'liquid', '11ty.js'],
  dir: { input: 'content', includes: '../_includes', data: '../_data', output: '_site' },
}
