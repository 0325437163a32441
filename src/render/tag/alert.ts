import { alertKind, alertLabel } from '../template/alerts.ts'
import { htmlText } from './html.ts'
import type { Rendering } from './model.ts'

/** A quotation that begins with a label in the language of the article; its kind is a parameter, or the name of the tag. */
export const alert: Rendering = ({ name, named, bare }, around) => {
  const given = [named.type, named.kind, named.level, ...bare].filter((value) => value !== undefined)
  const kind = [...given, name].find((value) => alertKind(value) !== undefined) ?? name
  const title = named.title ?? bare.filter((value) => value !== kind).join(' ')
  return {
    kind: 'html',
    block: `<blockquote><p><strong>${htmlText(alertLabel(kind, title, around))}</strong></p>`,
    end: '</blockquote>',
  }
}
