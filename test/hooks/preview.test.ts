import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openPreview, type Preview } from '../../src/serve/preview.ts'
import { article, folder, put, site } from '../folder.ts'

let preview: Preview | undefined
afterEach(() => preview?.close())

test('the preview runs hooks, and other ones after the file has changed, in new processes', async () => {
  const hooks = (word: string) => `export default { html: (html) => html + '<p>${word}</p>' }`
  const root = folder({ 'feedwright.config.mjs': hooks('one') })
  put(root, 'content/site.yaml', site)
  put(root, 'content/a.md', article())
  preview = openPreview({ content: join(root, 'content'), hooks: join(root, 'feedwright.config.mjs') })
  const html = async () => {
    const { failure } = (await preview?.build()) ?? {}
    return failure ?? String(preview?.read('feed.json'))
  }
  const change = (text: string) => {
    put(root, 'feedwright.config.mjs', text)
    preview?.changed('../feedwright.config.mjs', false)
  }
  expect(await html()).toContain('<p>one</p>')
  change(hooks('two'))
  expect(await html()).toContain('<p>two</p>')
  change('export default 3')
  expect(await html()).toContain('There is no default export with hooks.')
  change(hooks('three'))
  expect(await html()).toContain('<p>three</p>')
})
