import { expect, test } from 'vitest'
import { article, filesOf, folder, site } from '../folder.ts'
import { onTerminal } from './terminal.ts'

test.runIf(process.platform === 'linux')(
  'build on a terminal, where it may show its progress, writes the feeds',
  async () => {
    const root = folder({ 'content/site.yaml': site, 'content/a.md': article() })
    const { printed, code } = await onTerminal(root, ['build'], [])
    expect([code, printed]).toEqual([0, expect.stringMatching(/1 article, 1 feed, .* ms$/m)])
    expect([...filesOf(root).keys()]).toContain('dist/rss.xml')
  },
)
