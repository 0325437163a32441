import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { siteOf, tools } from './tools.ts'

/** The time of a build is in the feed of Jekyll; all the rest is made of the site. */
const withoutBuildTime = (feed: string) =>
  feed.replace(/(?<=>Jekyll<\/generator>.*?<updated>)[^<]*/s, '2024-01-31T00:00:00Z')

/** The tools and their packages are fetched here, so these tests run only where they are asked for. */
const runs = process.env.FEEDWRIGHT_GENERATORS === 'required'

test.runIf(runs).each(tools)(
  'the feeds of $name in this folder are what it writes today',
  { timeout: 300_000 },
  async (tool) => {
    const site = siteOf(tool)
    const out = tool.build(site)
    for (const path of tool.feeds) {
      const feed = withoutBuildTime(readFileSync(join(out, path), 'utf8'))
      await expect(feed).toMatchFileSnapshot(`${tool.name}/feeds/${path}`)
    }
    rmSync(site, { recursive: true }) // packages of a tool take up to 200 MB
  },
)
