import { isMedia, typeByName } from '../attachment/kind.ts'
import type { Places } from '../content/places.ts'
import type { Article, Attachment, SafeHtml } from '../model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { Addresses } from './addresses.ts'
import { figcaption } from './captions.ts'
import { ownHtml } from './gate.ts'

/** The sound or film that front matter names; undefined when there is none, or when it cannot be published, which is reported. */
export function leadSound({ audio }: Article, addresses: Addresses, places: Places): Attachment | undefined {
  if (!audio) return undefined
  const at = () => places.key('audio', 'src')
  const url = addresses.resolve(audio.src, 'link', at)?.url
  if (url === undefined) return undefined
  const own = addresses.attachment(url.replace(/#.*$/, ''))
  if (own) return { ...own, title: audio.title }
  const type = audio.type ?? typeByName(new URL(url).pathname)
  if (/^https?:/.test(url) && type !== undefined && isMedia(type)) return { url, type, title: audio.title }
  addresses.say('bad-file', at, `The address "${audio.src}" does not say that it is a sound or a film.`, noType)
  return undefined
}

const noType =
  'Write an address that ends in .mp3, .m4a, .ogg, .opus, .wav, .mp4 or .webm, or also its type: "audio: {src: ..., type: audio/mpeg}".'

/** The sound or film of front matter first, then the others; of those in the text it has the duration. */
export function inOrder(first: Attachment | undefined, shown: readonly Attachment[]): Attachment[] {
  if (!first) return [...shown]
  const same = shown.find(({ url }) => url === first.url)
  return [{ ...first, ...same, title: first.title }, ...shown.filter((one) => one !== same)]
}

/** A player to be set before a body that does not have it. */
export function player({ url, type, title }: Attachment, body: SafeHtml): SafeHtml[] {
  const address = escapeHtml(url)
  if (body.includes(`"${address}"`)) return []
  const name = type.startsWith('video/') ? 'video' : 'audio'
  return [ownHtml(`<figure><${name} controls src="${address}"></${name}>${figcaption({ caption: title })}</figure>`)]
}
