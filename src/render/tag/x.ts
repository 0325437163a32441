import { framed } from './frame.ts'
import type { Rendering } from './model.ts'

/** A post of X by its number: `user` and `id`, or the number alone. */
export const x: Rendering = (call) =>
  framed(
    call,
    call.named.id ?? call.named.url ?? call.bare.at(-1),
    /^\d+$/,
    `https://x.com/${/^\w+$/.test(call.named.user ?? '') ? call.named.user : 'i'}/status/`,
  )
