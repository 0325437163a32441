import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { vi } from './vi.ts'
import type { Dictionary } from './words.ts'
import { zh } from './zh.ts'
import { zhHant } from './zh-hant.ts'

/** The dictionaries by the tags of their languages (BCP 47). */
export const dictionaries = {
  ...{ ar, de, en, es, fr, he, it, ja, ko, nl, pl, pt, ru, tr, vi, zh },
  'zh-Hant': zhHant,
} satisfies Record<string, Dictionary>
