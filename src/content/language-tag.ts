import { createRequire as requireFrom } from 'node:module' // the bundle has a createRequire of its own
import type { Diagnostic } from '../diagnostic.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** A language tag (BCP 47) in its usual spelling; undefined when one of its subtags is not registered. */
export function readLanguage(written: string): string | undefined {
  const tag = canonical(written)
  return tag === undefined || common.has(tag) || isRegistered(tag) ? tag : undefined
}

/** The tags that need no look into the registry. */
export const common: ReadonlySet<string> = new Set(
  `ar bg bn ca cs cy da de de-AT de-CH de-DE el en en-AU en-CA en-GB en-IE en-IN en-NZ en-US en-ZA es es-AR es-ES es-MX et eu
  fa fi fil fr fr-BE fr-CA fr-CH fr-FR ga gl gsw haw he hi hr hu hy id is it it-IT ja ja-JP ka ko ko-KR lt lv mk ms mt nb nds nl
  nl-BE nl-NL nn no pl pl-PL pt pt-BR pt-PT ro ru ru-RU sk sl sq sr sv sv-SE sw ta te th tr uk ur uz vi zh zh-CN zh-HK zh-Hans
  zh-Hant zh-TW`.split(/\s+/),
)

function canonical(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written)[0]
  } catch {
    return undefined
  }
}

type Registry = typeof import('./subtags.ts')['registered']
let registry: Registry | undefined

function isRegistered(tag: string): boolean {
  registry ??= load()
  const known = registry
  const { language, script, region } = new Intl.Locale(tag)
  const [, ...others] = (tag.toLowerCase().split(/-[a-z\d](?=-)/)[0] ?? '').split('-')
  const variants = others.filter((one) => one !== script?.toLowerCase() && one !== region?.toLowerCase())
  const subtags: [keyof Registry, string | undefined][] = [
    ['language', language],
    ['script', script],
    ['region', region],
    ...variants.map((one): [keyof Registry, string] => ['variant', one]),
  ]
  return subtags.every(([kind, subtag]) => subtag === undefined || isIn(known[kind], subtag.toLowerCase()))
}

function load(): Registry {
  const { registered }: typeof import('./subtags.ts') = requireFrom(import.meta.url)('./subtags.js')
  return registered
}

/** Subtags for private use are registered as ranges, like `qaa..qtz`. */
const isIn = (subtags: readonly string[], subtag: string): boolean =>
  subtags.includes(subtag) ||
  subtags.some((range) => {
    const [first = '', last] = range.split('..')
    return last !== undefined && first.length === subtag.length && first <= subtag && subtag <= last
  })

/** The tag that was probably meant: by `en_US`, `english`, `Deutsch`, `cn` or `en-UTF8`. */
export function nearestLanguage(written: string): string | undefined {
  const [first = ''] = written.split(/[^\p{L}\p{M}]/u)
  const meant = [written.replaceAll('_', '-'), named(written), named(first), first, languageOf(first)]
  return meant.map((tag) => tag && readLanguage(tag)).find(Boolean)
}

/** The language with this name, in English or in itself. */
export function named(name: string): string | undefined {
  const wanted = name.trim().toLowerCase()
  return [...common].find((tag) =>
    ['en', tag].some(
      (display) => new Intl.DisplayNames(display, { type: 'language' }).of(tag)?.toLowerCase() === wanted,
    ),
  )
}

/** The language of most people in a country: `zh-CN` of `cn`. */
function languageOf(country: string): string | undefined {
  const tag = readLanguage(`und-${country}`)
  if (tag === undefined || !/^(?!x)[a-z]{2}$/i.test(country)) return undefined
  const { language, region } = new Intl.Locale(tag).maximize()
  return `${language}-${region}`
}

/** A language that has a code of three letters only: it is right, but validators know few of these codes. */
export function rareLanguage(tag: string | undefined, yaml: YamlText): Diagnostic[] {
  if (tag === undefined || common.has(tag) || !/^[a-z]{3}(?:-|$)/.test(tag)) return []
  return [
    {
      ...locate(yaml, ['language']),
      rule: 'rare-language',
      message: `The code "${tag.slice(0, 3)}" is registered, but validators that know only a part of ISO 639 may call the feeds invalid.`,
      hint: 'Leave it, or write the code of a larger language to which it belongs, if there is one.',
    },
  ]
}
