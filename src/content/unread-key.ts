import type { Diagnostic } from '../diagnostic.ts'
import type { Generator } from '../generator/model.ts'
import { nearest } from '../text/nearest.ts'
import { articleMeta } from './article-schema.ts'
import { isDate, isFlag } from './foreign-hold.ts'
import type { Entry } from './foreign-meaning.ts'
import { listItem } from './listed.ts'
import { locate, type YamlText } from './yaml-position.ts'

/**
 * A key of another tool that nothing knows: a warning, since its sites have keys of their own. One that is nearly a key which
 * holds articles back, with a value as such a key has it, is an error.
 */
export function unreadKey(
  { path, fold, value }: Entry,
  yaml: YamlText,
  generator: Generator,
  why?: string,
): Diagnostic {
  const place = locate(yaml, path, 'key')
  const key = path.join('.')
  const holding = isFlag(value) || isDate(value) ? nearest(fold, holdingWords) : undefined
  if (holding !== undefined && why === undefined) {
    const meant = generator.usual?.[holding] ?? holding
    const message = `The key "${key}" is not known. Did you mean "${meant}", which holds the article back?`
    const hint = `Write "${meant}", or "ignore: [${listItem(String(path.at(-1)))}]" in the settings if the key is about something else.`
    return { ...place, rule: 'unknown-key', message, hint }
  }
  const meant = why === undefined ? nearest(String(path.at(-1)), knownTo(generator)) : undefined
  const reason = why === undefined ? `neither the preset of ${generator.title} nor the settings know it` : `it ${why}`
  return {
    ...place,
    rule: 'unread-key',
    message: `The key "${key}" is not read: ${reason}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    hint: `Write ${meant === undefined ? '' : `"${meant}", or `}"ignore: [${listItem(String(path.at(-1)))}]" in the settings, or with "keys" which key of ours it is.`,
  }
}

/** Keys that hold articles back, as tools spell them in lower case. */
const holdingWords = 'draft published publishdate expirydate unlisted hidden private'.split(' ')

const knownTo = (generator: Generator): string[] => [...Object.keys(articleMeta.shape), ...Object.keys(generator.keys)]
