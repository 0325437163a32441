import { framed } from './frame.ts'
import type { Rendering } from './model.ts'

/** A film of Vimeo by its number. */
export const vimeo: Rendering = (call) =>
  framed(call, call.named.id ?? call.named.url ?? call.bare[0], /^\d+$/, 'https://player.vimeo.com/video/')
