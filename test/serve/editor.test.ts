import { expect, test } from 'vitest'
import { editorIn, editorNamed } from '../../src/serve/editor.ts'
import { article } from '../folder.ts'
import { served } from './served.ts'

const place = { file: '/home/li/our news/100%#1?/新闻&.md', line: 3, column: 7 }
const path = '/home/li/our%20news/100%25%231%3F/%E6%96%B0%E9%97%BB%26.md'

test.each([
  { name: 'code', address: `vscode://file${path}:3:7` },
  { name: 'vscode', address: `vscode://file${path}:3:7` },
  { name: 'cursor', address: `cursor://file${path}:3:7` },
  { name: 'zed', address: `zed://file${path}:3:7` },
  { name: 'idea', address: `idea://open?file=${path}&line=3&column=7` },
  { name: 'webstorm', address: `webstorm://open?file=${path}&line=3&column=7` },
  { name: 'subl', address: `subl://open?url=file://${path}&line=3&column=7` },
  { name: 'none', address: undefined },
  { name: 'txmt://open?url=file://{file}&line={line}', address: `txmt://open?url=file://${path}&line=3` },
])('with --editor $name a place has the address $address', ({ name, address }) => {
  expect(editorNamed(name)?.(place)).toBe(address)
})

test.each([
  { because: 'the name is unknown', name: 'edlin' },
  { because: 'the name is one of every object', name: 'constructor' },
  { because: 'no file is named', name: 'my://open' },
  { because: 'it is no address', name: '{file}' },
  { because: 'it would run code', name: 'javascript:alert("{file}")' },
  { because: 'it would run code, in capitals', name: 'DATA:text/html,{file}' },
])('there is no such editor: $because', ({ name }) => {
  expect(editorNamed(name)).toBe(undefined)
})

test.each([
  { environment: { VISUAL: '/usr/bin/code --wait', EDITOR: 'vim' }, scheme: 'vscode' },
  { environment: { VISUAL: 'vim', EDITOR: '/Applications/Sublime Text.app/bin/subl -w' }, scheme: 'subl' },
  { environment: { EDITOR: 'vim', TERM_PROGRAM: 'vscode' }, scheme: 'vscode' },
  { environment: { EDITOR: 'zed --wait' }, scheme: 'zed' },
  { environment: { EDITOR: 'vim' }, scheme: undefined },
  { environment: { EDITOR: 'none' }, scheme: undefined },
  { environment: {}, scheme: undefined },
])('with $environment links begin with $scheme', ({ environment, scheme }) => {
  expect(editorIn(environment)(place)?.split(':')[0]).toBe(scheme)
})

const files = {
  'news/section.yaml': 'title: News\n',
  'news/a b.md': article({ body: '![](/a.png)' }),
  'draft.md': article({ more: 'draft: true\n' }),
}

test('findings, articles and drafts have links to their places', async () => {
  const { content, get } = await served(files, { editor: editorNamed('code') })
  expect(await get('/')).toContain(`href="vscode://file${content}/news/a%20b.md:6:5"`)
  expect(await get('/')).toContain(`href="vscode://file${content}/draft.md:1:1"`)
  expect(await get('/feeds/news/')).toContain(`href="vscode://file${content}/news/a%20b.md:1:1"`)
  expect(await get('/articles/draft.md')).toContain(`href="vscode://file${content}/draft.md:1:1"`)
})

test('without an editor places can be copied', async () => {
  const { get } = await served(files)
  const page = await get('/')
  expect(page).toMatch(/<button type="button" data-copy="[^"]*\/news\/a b\.md:6:5"/)
  expect(page).not.toContain('vscode:')
})
