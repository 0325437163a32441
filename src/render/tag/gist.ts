import { framed } from './frame.ts'
import type { Rendering } from './model.ts'

/** Code of GitHub: Hugo's `gist USER ID FILE`, Jekyll's `gist USER/ID FILE`. */
export const gist: Rendering = (call) => {
  const { named, bare } = call
  const [first = '', ...others] = bare
  const isWhole = first.includes('/') || /^[\da-f]{20,}$/.test(first)
  const id = named.id ?? named.url ?? (isWhole ? first : bare.slice(0, 2).join('/'))
  const title = named.title ?? named.file ?? others[isWhole ? 0 : 1]
  return framed(
    { ...call, named: { ...named, ...(title === undefined ? {} : { title }) } },
    id === '' ? undefined : id,
    /^[\w-]+(?:\/\w+)?$/,
    'https://gist.github.com/',
  )
}
