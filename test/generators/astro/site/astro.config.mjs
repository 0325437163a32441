import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'

export default defineConfig({ site: 'https://www.harbour.internal', integrations: [mdx()] })
