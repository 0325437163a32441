import { feedPlugin } from '@11ty/eleventy-plugin-rss'
import { sections } from '../../sections.mjs'

/** Eleventy without pages: 33 documents by its own feed plugin. */
export default function (/** @type {any} */ eleventy) {
  eleventy.addGlobalData('permalink', () => false)
  eleventy.setUseGitIgnore(false)
  const formats = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' }
  for (const section of ['', ...sections]) {
    const name = section || 'everything'
    eleventy.addCollection(name, (/** @type {any} */ all) =>
      all
        .getAllSorted()
        .filter((/** @type {any} */ { inputPath }) => isIn(section, inputPath))
        .map(addressed),
    )
    for (const [type, file] of Object.entries(formats)) {
      eleventy.addPlugin(feedPlugin, {
        type,
        outputPath: `/${section && `${section}/`}${file}`,
        inputPath: `feed-${name}-${type}.njk`,
        collection: { name, limit: 50 },
        metadata: {
          language: 'en',
          title: `Example Daily ${section}`,
          subtitle: 'News of the city',
          base: 'https://www.example.org/',
          author: { name: 'Example Daily' },
        },
      })
    }
  }
}

/** @param {string} section @param {string} path */
const isIn = (section, path) => path.endsWith('.md') && (section === '' || path.includes(`/content/${section}/`))

/** What is not written has no address, and a feed without addresses fails: so each gets the one it would have. @param {any} item */
function addressed(item) {
  const url = `${item.inputPath.split('/content').at(-1).replace(/\.md$/, '')}/`
  item.data.page.url = url
  return Object.create(item, { url: { value: url } })
}
