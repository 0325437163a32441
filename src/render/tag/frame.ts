import { htmlTag } from './html.ts'
import type { Call, Shown } from './model.ts'
import { lacking } from './model.ts'

/** A frame with what another site shows: `../embeds.ts` makes of it a link to its page, with the word for its kind. */
export const frame = (address: string, title: string | undefined): Shown => ({
  kind: 'html',
  block: `${htmlTag('iframe', { src: address, title })}</iframe>`,
  addresses: [address],
})

/** The frame of what has this id on another site; a whole address may take its place. */
export function framed(call: Call, id: string | undefined, form: RegExp, before: string): Shown {
  const { named } = call
  if (id !== undefined && /^https?:\/\/\S+$/.test(id)) return frame(id, named.title)
  if (id === undefined || !form.test(id))
    return lacking(
      id === undefined ? 'has no id: it is left out' : `has the id "${id}", which cannot be one: it is left out`,
      'Write a link to the page in its place: [its title](https://...).',
    )
  return frame(`${before}${id}`, named.title)
}
