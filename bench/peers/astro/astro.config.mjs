import { defineConfig } from 'astro/config'

/** Astro without pages: an RSS document for the site and one for each section; it has neither Atom nor JSON Feed. */
export default defineConfig({ site: 'https://www.example.org/', cacheDir: './cache', devToolbar: { enabled: false } })
