import * as z from 'zod'
import type { Diagnostic } from '../diagnostic.ts'
import { nearest } from '../text/nearest.ts'
import { withKey, withPair } from './fix.ts'
import {
  type Advice,
  aiKeys,
  foldedKey,
  foreignKeys,
  holdingKeys,
  pictureKeys,
  settingNames,
  timeKeys,
} from './foreign-keys.ts'
import { held, heldBack, timed } from './held-back.ts'
import { listItem } from './listed.ts'
import { toolOf, withPreset } from './other-tool.ts'
import { renamed } from './renamed-key.ts'
import { adviceOnLicence, adviceOnRights } from './rights-keys.ts'
import type { Values } from './yaml.ts'
import { locate, type YamlText } from './yaml-position.ts'

type ObjectSchema = z.ZodObject<Record<string, z.ZodType>>

type Place = { path: readonly PropertyKey[]; schema: ObjectSchema; yaml: YamlText }

/**
 * Keys that a schema does not know: misspelt ones, those of another tool, or none of ours. Each is advised as if the advice
 * about those before it had been followed: those that hold the article back, then the others.
 */
export function unknownKeys(keys: readonly string[], values: Values, place: Place): Diagnostic[] {
  let followed = values
  const holding = keys.filter((key) => heldBack(holdingKeys.get(foldedKey(key)), values[key]))
  const tool = isOfArticle(place) && place.yaml.language !== 'code' ? toolOf(keys, values) : undefined
  return [...new Set([...holding, ...keys])].map((key) => {
    const { hint, meant, value, fix } = advice(key, followed, place)
    if (meant !== undefined && value !== undefined) followed = { ...followed, [meant]: value }
    return {
      ...locate(place.yaml, [...place.path, key], 'key'),
      rule: 'unknown-key' as const,
      message: `The key "${key.slice(0, 80)}" is not known.${meant ? ` Did you mean "${meant}"?` : ''}`,
      hint: tool !== undefined && key === keys[0] ? `${asSentence(hint)} ${withPreset(tool)}` : hint, // once in an article
      ...(fix && { fix }),
    }
  })
}

/** A hint that ends with a line to write, so that another sentence can follow. */
const asSentence = (hint: string) => hint.replace(/^Write: (.*)$/, 'Write "$1".')

const isOfArticle = ({ path, schema }: Place) => path.length === 0 && 'draft' in schema.shape

function advice(key: string, values: Values, place: Place): Advice {
  const { path, schema, yaml } = place
  const known = knownAt(schema, path, values)
  const found = { key, value: values[key], values, yaml }
  const ofRights = path.length === 0 ? adviceOnLicence(found) : adviceOnRights(found, path)
  return (
    ofRights ??
    (isOfArticle(place) ? ofAnotherTool(key, schema, values, yaml) : ofSettings(key, place, values)) ??
    misspelt([...path, key], known, yaml) ??
    foreign([...path, key], known, isOfArticle(place))
  )
}

/** Advice about a setting with another name: where it keeps articles out of feeds, or names the feeds, its loss would be seen. */
function ofSettings(key: string, { path, schema, yaml }: Place, values: Values): Advice | undefined {
  const meant = path.length === 0 ? settingNames.get(foldedKey(key)) : undefined
  if (meant === undefined || !(meant in schema.shape) || values[meant] !== undefined) return undefined
  const value = meant === 'inParents' ? shownAbove(key, values[key]) : values[key]
  const fits = schema.shape[meant]?.safeParse(value).success === true
  const example = schema.shape[meant]?.meta()?.example
  if (!fits) return { meant, hint: `Write it like "${meant}: ${example}".` }
  if (value === values[key])
    return { meant, value, hint: `Write "${meant}" in place of "${key}".`, fix: withKey(yaml, [key], meant) }
  const pair = `${meant}: ${String(value)}`
  return { meant, value, hint: `Write "${pair}".`, fix: withPair(yaml, [key], pair) }
}

/** Whether the feeds above have the articles: some keys say where they are, others where they are not. */
const shownAbove = (key: string, value: unknown): unknown => {
  const isOut = /^(?:ex|hid|no|skip|omit|separate|own|stand)/i.test(key)
  if (typeof value !== 'string' || !/^(?:true|false|yes|no|on|off|1|0)$/i.test(value)) return value
  return String(/^(?:true|yes|on|1)$/i.test(value) !== isOut)
}

/** Advice about a key that means something to another tool. What holds an article back there must do so here. */
function ofAnotherTool(key: string, schema: ObjectSchema, values: Values, yaml: YamlText): Advice | undefined {
  const name = foldedKey(key)
  const found = { key, value: values[key], values, yaml }
  const time = timeKeys.get(name)
  const holding = holdingKeys.get(name)
  if (time === 'date' || time === 'expires') return timed(time, found)
  if (holding !== undefined) return held(heldBack(holding, found.value), found)
  const part = pictureKeys.get(name)
  if (part !== undefined) {
    return { meant: 'image', hint: `Write it in the map of "image", like "image: {src: bridge.jpg, ${part}: ...}".` }
  }
  const target = foreignKeys.get(name)
  return target === undefined ? undefined : renamed(target, schema, found)
}

function misspelt(path: PropertyKey[], known: string[], yaml: YamlText): Advice | undefined {
  const other = path[0] === 'ai' ? aiKeys.get(foldedKey(String(path.at(-1)))) : undefined
  const meant = other ?? nearest(String(path.at(-1)), known)
  return meant === undefined
    ? undefined
    : { meant, value: '', hint: `Write "${meant}".`, fix: withKey(yaml, path, meant) }
}

/** Nothing that we know. It may hold the article back by a word that we have never seen, so that is said too. */
function foreign(path: PropertyKey[], known: string[], isOfArticle: boolean): Advice {
  if (isPieceOfText(path))
    return { hint: 'Put the text before it in quotation marks: between { and } a comma ends a text.' }
  const remove = isOfArticle
    ? `If the line holds the article back, write "draft: true" in its place; else remove it, or write "ignore: [${listItem(String(path.at(-1)))}]" in the settings.`
    : 'Remove the line.'
  return { hint: `${remove} The keys that can be added here are: ${known.join(', ')}.` }
}

/** YAML reads `{note: One thing, and another}` as two keys: the second is a piece of the text. */
const isPieceOfText = (path: readonly PropertyKey[]) => path.length > 1 && /\s/.test(String(path.at(-1)))

/** The keys that may be written instead of an unknown one; in a nested map those in the description of its key. */
export function knownAt(schema: ObjectSchema, path: readonly PropertyKey[], values: Values): string[] {
  if (path.length === 0) return Object.keys(schema.shape).filter((key) => !(key in values))
  const below = path.length > 1 || path[0] === 'rights' ? keysBelow(schema, path) : undefined
  if (below) return below
  const description = schema.shape[String(path[0])]?.meta()?.description ?? ''
  return /\{([a-z, ]+)\}/i.exec(description)?.[1]?.split(', ') ?? []
}

/** The keys of a map in a map, of which the description says nothing; undefined where a list is between them. */
function keysBelow(type: unknown, path: readonly PropertyKey[]): string[] | undefined {
  if (type instanceof z.ZodOptional) return keysBelow(type.unwrap(), path)
  if (type instanceof z.ZodPipe) return keysBelow(type.out, path)
  if (!(type instanceof z.ZodObject)) return undefined
  const [step, ...rest] = path
  return step === undefined ? Object.keys(type.shape) : keysBelow(type.shape[String(step)], rest)
}
