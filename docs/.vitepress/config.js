import { readdirSync, readFileSync } from 'node:fs'

/** The folder of the pages. */
const docs = new URL('../', import.meta.url)

/** What a page is called: its first heading. @param {string} page */
const titleOf = (page) => /^# (.*)$/m.exec(readFileSync(new URL(`${page}.md`, docs), 'utf8'))?.[1] ?? page

/** @param {string} text @param {string[]} pages */
const group = (text, pages) => ({
  text,
  collapsed: pages.length > 12,
  items: pages.map((page) => ({ text: titleOf(page).replaceAll('`', ''), link: `/${page}` })),
})

/** All pages in a folder. @param {string} folder */
const pagesIn = (folder) =>
  readdirSync(new URL(folder, docs))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name.replace('.md', '')}`)

/** The name of a heading as GitHub makes it, since the pages are read there too. @param {string} text */
const slugify = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')

/** Two braces are a value for Vue, and in these pages never meant so. @param {string} html */
const withoutBraces = (html) => html.replaceAll('{{', '&#123;&#123;')

/** Three waves, as feeds are drawn. */
const icon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><g fill='none' stroke='%230b5394' stroke-width='2'><path d='M2 2a12 12 0 0 1 12 12M2 7a7 7 0 0 1 7 7'/><circle cx='3.5' cy='12.5' r='.7'/></g></svg>"

/**
 * The site of the documentation. `npm --prefix docs ci && npm --prefix docs run build` makes docs/.vitepress/dist/, and fails
 * where a link leads nowhere. The pages themselves are those of the package: nothing in them is for VitePress.
 */
export default {
  title: 'Feedwright',
  description: 'Feeds for newsrooms: markdown articles in, valid RSS, Atom and JSON Feed out',
  rewrites: { 'site/index.md': 'index.md' },
  srcExclude: ['README.md', 'contributing/**'], // the list of all pages, which is at the side here; parts of CONTRIBUTING.md
  head: [['link', { rel: 'icon', href: icon }]], // without one, browsers ask for /favicon.ico, which is not there
  markdown: {
    attrs: { disable: true }, // braces at the end of a line are text
    anchor: { slugify },
    /** @param {any} markdown */
    config(markdown) {
      const { code_inline, text } = markdown.renderer.rules
      /** @param {any[]} all */
      markdown.renderer.rules.code_inline = (...all) => withoutBraces(code_inline(...all))
      /** @param {any[]} all */
      markdown.renderer.rules.text = (...all) => withoutBraces(text(...all))
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Start', link: '/start' },
      { text: 'Guide', link: '/guide' },
      { text: 'Moving in', link: '/moving' },
      { text: 'Rules', link: '/rules' },
    ],
    sidebar: [
      group('Begin', ['start', 'guide', 'comparison']),
      group('Write', ['articles', 'tags', 'ai', 'rights']),
      group('Set up', ['settings', 'commands', 'look', 'formats', 'autodiscovery', 'head', 'languages']),
      group('A site that you have', ['moving', ...pagesIn('moving'), 'integrations', 'recipes', 'other-plugins']),
      group('Publish', ['deploy', ...pagesIn('deploy'), 'ci', 'hosting', 'live', 'announce', 'scale']),
      group('Partners and readers', ['partners', ...pagesIn('partners'), 'readers']),
      group('Program', ['library', 'reference', 'hooks', 'packages']),
      group('Rules', ['rules', ...pagesIn('rules')]),
    ],
  },
}
