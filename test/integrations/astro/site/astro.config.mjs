import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { feedwright } from 'feedwright/astro'

export default defineConfig({
  site: 'https://www.harbour.internal',
  integrations: [mdx(), feedwright({ title: 'Harbour News', description: 'News of the harbour' })],
})
