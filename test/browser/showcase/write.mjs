import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes the content of a site of the showcase into a folder, with a picture for its newest article.
 *
 * @param {string} root
 * @param {import('./sites.mjs').Site} site
 * @param {Uint8Array} picture
 * @param {{ settings: string, files: Record<string, string> }} look other settings of the site, in YAML, and the files that they name
 */
export function writeSite(
  root,
  { language, title, description, sections, rows },
  picture,
  look = { settings: '', files: {} },
) {
  const put = (/** @type {string} */ path, /** @type {string | Uint8Array} */ data) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), data)
  }
  put(
    'site.yaml',
    `title: ${title}\ndescription: ${description}\nurl: https://harbour.internal/\nlanguage: ${language}\ntaxonomies: [tags, authors]\nminItems: 1\narchive: month\n${look.settings}`,
  )
  for (const [path, text] of Object.entries(look.files)) put(path, text)
  for (const [path, name, about] of sections) {
    put(`${path}/section.yaml`, `title: ${name}\ndescription: ${about}\ntaxonomies: [tags]\n`)
  }
  for (const [index, [day, time, section, tags, author, name, summary]] of rows.entries()) {
    const image = index === 0 ? 'image: { src: bridge.png, alt: A bridge with two towers }\n' : ''
    put(
      `${section}/a${index}/index.md`,
      `---\ntitle: "${name}"\ndate: ${day} ${time}\ntags: [${tags.join(', ')}]\nauthor: ${author}\nsummary: "${summary}"\n${image}---\n${summary}\n`,
    )
    if (index === 0) put(`${section}/a0/bridge.png`, picture)
  }
}
