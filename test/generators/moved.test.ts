import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { itemsOf } from './items.ts'
import { adopt, lastFeedOf, moved } from './moved.ts'

test.each(moved)('articles adopt the ids of a feed of $name', async (system) => {
  const { out, status, printed } = await adopt(system)
  await expect(printed).toMatchFileSnapshot(`moved/${system.name}/adopt.txt`)
  expect(status).toBe(0)
  const ids = (folder: string) => itemsOf(readFileSync(join(folder, system.feed), 'utf8')).map(({ id }) => id)
  expect(ids(out)).toEqual(ids(lastFeedOf(system)))
})
