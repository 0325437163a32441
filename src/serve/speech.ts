import { type FindingLanguage, type Translate, translation } from '../language/messages/index.ts'
import { languageOf } from '../language/messages/preferred.ts'
import { previewLimits } from './limits.ts'
import type { Preview } from './preview.ts'
import { type PreviewWords, previewWords } from './words.ts'

/** How the preview speaks to one reader: its own words, and findings. */
export type Speech = { words: PreviewWords; translate: Translate }

/** A preview as one reader sees it. */
export type View = Preview & { speech: Speech }

/** Finds the speech for the languages that a browser asks for (`Accept-Language`); a language that is given wins over them. */
export function openSpeeches(
  given: FindingLanguage | undefined,
): (acceptLanguage: string | undefined) => Promise<Speech> {
  const known = new Map<FindingLanguage, Promise<Speech>>()
  return async (acceptLanguage) => {
    const language = given ?? languageOf(acceptLanguage)
    const speech = known.get(language) ?? speechIn(language)
    known.set(language, speech)
    return await speech
  }
}

async function speechIn(language: FindingLanguage): Promise<Speech> {
  return { words: previewWords[language], translate: kept(await translation(language)) }
}

/** Findings mostly stay from build to build, so their translations are kept. */
function kept(translate: Translate): Translate {
  const known = new Map<string, string>()
  return (text) => {
    const translated = known.get(text) ?? translate(text)
    if (known.size >= previewLimits.translations) known.clear()
    known.set(text, translated)
    return translated
  }
}
