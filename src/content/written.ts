import type { Diagnostic } from '../diagnostic.ts'
import type { Section, SourceFile } from '../model.ts'
import { articleMeta } from './article-schema.ts'
import { type Parts, readFrontMatter, split } from './front-matter.ts'
import { generatorOf } from './origin.ts'
import { keysOf } from './validate.ts'
import type { Values } from './yaml.ts'

/** An article as it was written: its keys and values, their places, and its text. Nothing of it has been validated. */
export type Written = Parts & {
  /** Missing where the front matter cannot be read. */
  values?: Values | undefined
  /** Whether it is known where the front matter ends and the text begins. */
  isCut: boolean
  diagnostics: Diagnostic[]
}

/** Reads what was written in one file. */
export function readWritten(source: SourceFile, section: Section): Written {
  const parts = split(source)
  const { value, diagnostics } = readFrontMatter(source, keys, generatorOf(section), parts)
  return { ...parts, values: value?.values, isCut: value !== undefined, diagnostics }
}

const keys = keysOf(articleMeta)
