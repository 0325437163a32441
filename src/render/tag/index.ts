import type { TagName } from '../../model/tag.ts'
import { absoluteUrl, baseurl, relativeUrl, siteUrl } from './address.ts'
import { alert } from './alert.ts'
import { assetImage, assetLink, assetPath } from './asset.ts'
import { details } from './details.ts'
import { figure } from './figure.ts'
import { gist } from './gist.ts'
import { highlight } from './highlight.ts'
import { image } from './image.ts'
import { instagram } from './instagram.ts'
import { link } from './link.ts'
import type { Rendering } from './model.ts'
import { none, raw, text } from './plain.ts'
import { pullquote, quote } from './quote.ts'
import { ref, refLink } from './reference.ts'
import { vimeo } from './vimeo.ts'
import { x } from './x.ts'
import { youtube } from './youtube.ts'

/** How tags of other tools are published, by the names that settings and presets have for it. */
export const renderings: Readonly<Record<TagName, Rendering>> = {
  figure,
  image,
  assetImage,
  assetPath,
  assetLink,
  youtube,
  vimeo,
  gist,
  x,
  instagram,
  ref,
  refLink,
  link,
  siteUrl,
  baseurl,
  relativeUrl,
  absoluteUrl,
  highlight,
  details,
  quote,
  pullquote,
  alert,
  raw,
  comment: none,
  text,
  none,
}
