import type { Diagnostic } from '../diagnostic.ts'
import { replaced } from './fix.ts'
import { plainKeys } from './markup.ts'
import { library } from './yaml-library.ts'
import { inQuotes } from './yaml-line.ts'
import { place, tree, type YamlText } from './yaml-position.ts'

/** A finding, and the key whose whole value was cut off, if it is one of the outermost keys. */
export type Cut = { diagnostic: Diagnostic; emptied: string | undefined }

/**
 * Plain texts that end at a ` #`, from which on YAML reads a comment: `title: Team is #1 again`. A comment that is meant has a
 * blank after the #, or is behind quotation marks or a value that is no plain text, like a date.
 * @see YAML 1.2 §6.6
 */
export function cutValues(yaml: YamlText): Cut[] {
  const document = yaml.language !== 'code' && mayBeCut.test(yaml.text) ? tree(yaml) : undefined
  if (!document) return []
  const found: Cut[] = []
  library().visit(document, {
    Scalar(step, { type, range }, path) {
      if (step === 'key' || type !== 'PLAIN' || !range) return
      const keys = path.flatMap((one) => ('key' in one && library().isScalar(one.key) ? [String(one.key.value)] : []))
      const key = keys.at(-1) ?? ''
      if (!textKeys.has(key.toLowerCase())) return
      const [before = '', rest] = cutOff.exec(yaml.text.slice(range[1])) ?? []
      if (rest === undefined) return
      const [lost = ''] = rest.split(/[ \t]#[ \t]/, 1) // a comment behind it
      const isEmptied = range[0] === range[1] && path.length === 3
      const hash = range[1] + before.length - rest.length
      found.push({
        emptied: isEmptied ? key.toLowerCase() : undefined,
        diagnostic: finding(yaml, key, range[0] === range[1] ? hash : range[0], hash, lost.trimEnd()),
      })
    },
  })
  return found
}

/** The keys whose values may hold a #. */
const textKeys = new Set([...plainKeys, 'image', 'src', 'accent', 'light', 'dark'])

/** A fast first test. */
const mayBeCut = /[ \t]#(?:[^\s#]|[ \t]\d)/

/** The rest of a line from the # on: `#1 again` and `# 1`, not `# not yet`. */
const cutOff = /^[ \t]*(#(?:[^\s#]|[ \t]\d).*)/

function finding(yaml: YamlText, key: string, start: number, hash: number, lost: string): Diagnostic {
  const end = hash + lost.length
  const fix = replaced(yaml, start, end, inQuotes(yaml.text.slice(start, end)))
  return {
    ...place(yaml, hash),
    rule: 'cut-value',
    message: `"${shortened(lost)}" is not a part of "${key}": a # after a blank begins a comment.`,
    hint: `If it is a comment, begin it with "# ". Else ${fix ? `write: ${fix.replacement.trim()}` : `put the whole text of "${key}" in quotation marks.`}`,
    ...(fix && { fix }),
  }
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}...` : text)
