import { limits } from '../limits.ts'
import { sizeOf } from '../partner/rules/parts.ts'
import type { ExaminedArticle, PartnerOutcome } from '../partner/stage/outcome.ts'
import { text } from './report-findings.ts'

/** A lead picture that is in the report. */
export type Embedded = { id: string; address: string }

type Picture = NonNullable<ExaminedArticle['picture']>

/** The lead pictures of these files that are small enough to be in the report, each once. */
export function embedded(
  files: readonly string[],
  articles: PartnerOutcome['articles'],
): ReadonlyMap<string, Embedded> {
  const small = [...new Set(files)].flatMap((file): [string, Picture][] => {
    const picture = articles.get(file)?.picture
    return picture && isShown(picture) ? [[file, picture]] : []
  })
  const ends = sums(small.map(([, { length }]) => length))
  const fitting = small.filter((_, index) => (ends[index] ?? 0) <= limits.reportPicturesBytes)
  return new Map(
    fitting.flatMap(([file, picture], index): [string, Embedded][] => {
      const address = addressOf(picture)
      return address === undefined ? [] : [[file, { id: `picture-${index + 1}`, address }]]
    }),
  )
}

const isShown = ({ type, length }: Picture) =>
  length <= limits.reportPictureBytes && /^image\/(?:avif|gif|jpeg|png|svg\+xml|webp)$/.test(type)

/** The sum of each number and those before it. */
function sums(numbers: readonly number[]): number[] {
  let sum = 0
  return numbers.map((number) => {
    sum += number
    return sum
  })
}

/** The picture as an address of its own; undefined if its file has changed since the build. */
function addressOf({ type, read }: Picture): string | undefined {
  try {
    return `data:${type};base64,${Buffer.from(read()).toString('base64')}`
  } catch {
    return undefined
  }
}

/** The pictures themselves, which each partner shows by a reference: they would be in the file several times. */
export const symbols = (pictures: ReadonlyMap<string, Embedded>): string =>
  pictures.size === 0
    ? ''
    : `<svg class="silent" width="0" height="0" aria-hidden="true">\n${[...pictures.values()].map(symbol).join('\n')}\n</svg>\n`

const symbol = ({ id, address }: Embedded) =>
  `<symbol id="${id}" viewBox="0 0 160 120"><image href="${address}" width="160" height="120"/></symbol>`

/** A lead picture, or its kind and size in words where it is too large. */
export function pictureOf(picture: Picture | undefined, shown: Embedded | undefined): string {
  if (!picture) return ''
  if (shown)
    return `<svg class="picture" role="img" aria-label="${text(name(picture))}"><use href="#${shown.id}"/></svg>\n`
  return `<p class="by">${text(`${name(picture)} (${picture.type}, ${sizeOf(picture.length)}; not shown here)`)}</p>\n`
}

const name = ({ alt }: Picture) => (alt === '' ? 'Lead picture without alt text' : `Lead picture: ${alt}`)
