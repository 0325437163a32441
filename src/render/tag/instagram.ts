import { framed } from './frame.ts'
import type { Rendering } from './model.ts'

/** A post of Instagram by its id. */
export const instagram: Rendering = (call) =>
  framed(call, call.named.id ?? call.named.url ?? call.bare[0], /^[\w-]+$/, 'https://www.instagram.com/p/')
