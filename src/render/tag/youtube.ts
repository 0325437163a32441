import { framed } from './frame.ts'
import type { Rendering } from './model.ts'

/** A film of YouTube by its id; Hugo's `start` is a second of it. */
export const youtube: Rendering = (call, around) => {
  const { named, bare } = call
  const id = named.id ?? named.video ?? named.url ?? bare[0]
  const start = /^[1-9]\d*$/.test(named.start ?? '') ? `?start=${named.start}` : ''
  const shown = framed(call, id, /^[\w-]{6,20}$/, 'https://www.youtube.com/embed/')
  return start === '' || 'doubt' in shown || id === undefined || id.includes('/')
    ? shown
    : youtube({ ...call, named: { ...named, id: `https://www.youtube.com/embed/${id}${start}` } }, around)
}
