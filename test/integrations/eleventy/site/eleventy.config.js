import { feedwright } from 'feedwright/eleventy'

export const config = { dir: { input: 'content', includes: '../_includes' } }

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ 'public/_headers': '_headers' })
  eleventyConfig.addPlugin(feedwright, { title: 'Daily', description: 'News', url: 'https://daily.internal/', host: 'netlify' })
}
