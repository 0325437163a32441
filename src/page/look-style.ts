import type { Accent, Look } from '../model/look.ts'
import { contrast } from '../text/contrast.ts'
import { style } from './style.ts'

/** The style of a page with its look: ours, the accent, and last the style sheet of the site, which may change all of it. */
export const styleWith = ({ accent, css }: Look): string =>
  [style, ...(accent ? [accentStyle(accent)] : []), ...(css ? [css] : [])].join('\n')

/** Print stays black. */
const accentStyle = ({ light, dark }: Accent) =>
  `@media screen{:root{${properties(light)}}}\n@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}`

const properties = (colour: string) => `--accent:${colour};--on-accent:${textOn(colour)}`

/** White or the ink of pages: whichever is read better on a colour. */
const textOn = (colour: string) => (contrast(colour, '#ffffff') >= contrast(colour, ink) ? '#fff' : ink)

const ink = '#1d1b18'
