import { relative } from 'node:path'
import { expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { check } from '../here.ts'

test.each([
  {
    because: 'the language is none',
    files: { 'site.yaml': `${site}language: english\nlogo: /logo.svg\n` },
    found: ['site.yaml:6 bad-value', 'site.yaml:7 logo-format'],
  },
  {
    because: 'a key is not known, and another one is missing',
    files: {
      'site.yaml': site.replace('description: News\n', 'desc: News\n').concat('partners: [msm]\nlogo: /logo.svg\n'),
    },
    found: [
      'site.yaml:1 missing-key',
      'site.yaml:2 unknown-key',
      'site.yaml:6 not-supported',
      'site.yaml:7 logo-format',
    ],
  },
  {
    because: 'so it is in a section',
    files: { 'news/section.yaml': 'title: News\nlimit: 0\nlogo: /logo.svg\n' },
    found: ['news/section.yaml:2 bad-value', 'news/section.yaml:3 logo-format'],
  },
  {
    because: 'the logo itself is faulty: one finding',
    files: { 'site.yaml': `${site}logo: logo.svg\n` },
    found: ['site.yaml:6 bad-url'],
  },
])('all settings are examined though some are faulty: $because', async ({ files, found }) => {
  const content = folder({ 'site.yaml': site, 'a.md': article(), ...files })
  const { diagnostics } = await check({ content, out: folder(), now: new Date('2020-01-01') })
  const lines = diagnostics.map(({ file, line, rule }) => `${relative(content, file)}:${line} ${rule}`)
  expect(lines).toEqual(found)
})
