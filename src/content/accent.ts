import type { Diagnostic } from '../diagnostic.ts'
import type { Accent } from '../model/look.ts'
import { contrast, enough, readable } from '../text/contrast.ts'
import { withValue } from './fix.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** An accent as it is written: for light and dark, or for one of them. */
type Written = { light?: string | undefined; dark?: string | undefined }

/** The colours of pages on which the accent is shown: their paper, and the ground of the address. */
export const papers = { light: ['#fdfcfa', '#f5f2ec'], dark: ['#161513', '#1f1e1b'] } as const

const black = '#000000'
const white = '#ffffff'

/** The accent for light and dark paper: a colour that is not said for one of them is made of the other, as near to it as can be read. */
export function accentOf({ light, dark }: Written): Accent | undefined {
  const known = light ?? dark
  return known === undefined
    ? undefined
    : { light: light ?? readable(known, black, papers.light), dark: dark ?? readable(known, white, papers.dark) }
}

/** Accents that can hardly be read on the paper of pages. */
export function lowContrast(accent: Written | undefined, yaml: YamlText): Diagnostic[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const colour = accent?.[scheme]
    if (colour === undefined) return []
    const least = Math.min(...papers[scheme].map((paper) => contrast(colour, paper)))
    if (least >= enough) return []
    const path = ['look', 'accent', scheme]
    const better = `'${readable(colour, scheme === 'light' ? black : white, papers[scheme])}'`
    const fix = withValue(yaml, path, better)
    return [
      {
        ...locate(yaml, path),
        rule: 'low-contrast' as const,
        message: `look.accent: "${colour}" has a contrast of ${shown(least)} to 1 on the ${scheme} paper of the pages; text needs ${enough}.`,
        hint: `Write ${better}, the nearest colour that can be read there.`,
        ...(fix && { fix }),
      },
    ]
  })
}

/** Rounded down: 4.49 is not enough. */
const shown = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1)
