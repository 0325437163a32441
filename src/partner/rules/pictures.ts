import type { Finding, ItemView } from '../model.ts'
import { isActive, sizeOf } from './parts.ts'

/** What a partner asks of the lead picture: its smallest sides, its bytes, its width for each pixel of height, its type. */
type Asked = {
  who: string
  width?: number
  height?: number
  /** Of the smaller side. */
  side?: number
  bytes?: number
  ratio?: readonly [number, number]
  types?: RegExp
}

/** Findings about the lead picture of an article: there is none, or it is too small, too large or of another type. */
export function oddPicture(
  item: ItemView,
  { who, width = 0, height = 0, side = 0, bytes, ratio, types }: Asked,
): Finding[] {
  if (!isActive(item)) return []
  const found = (message: string, hint: string): Finding => ({ key: ['image'], message, hint })
  const { picture } = item.article
  const least = [Math.max(width, side), Math.max(height, side, 1)]
  const size =
    least[0] === 0 ? '' : ` of at least ${least[1] === 1 ? `${least[0]} pixels in width` : `${least.join('x')} pixels`}`
  if (!picture)
    return [found(`The article has no picture, which ${who} asks for.`, `Write "image: NAME" with a picture${size}.`)]
  const { file } = picture
  if (!file) return []
  const small = file.width < (least[0] ?? 0) || file.height < (least[1] ?? 0)
  const shape = file.width / file.height
  return [
    ...(small
      ? [found(`The picture has ${file.width}x${file.height} pixels, too few for ${who}.`, `Take one${size}.`)]
      : []),
    ...(bytes !== undefined && file.length > bytes
      ? [
          found(
            `The picture has ${sizeOf(file.length)}; ${who} takes ${sizeOf(bytes)}.`,
            'Save it with a lower quality.',
          ),
        ]
      : []),
    ...(ratio && (shape < ratio[0] || shape > ratio[1])
      ? [
          found(
            `The picture is ${shape.toFixed(2)} times as wide as high, outside the ${ratio.join(' to ')} of ${who}.`,
            'Crop it.',
          ),
        ]
      : []),
    ...(types && !types.test(file.type)
      ? [found(`The picture is ${file.type}, which ${who} does not take.`, 'Save it as JPEG or PNG.')]
      : []),
  ]
}
