import type { Diagnostic } from '../diagnostic.ts'
import type { Proof } from '../feed/self-check.ts'
import type { Section, SourceFile } from '../model.ts'
import type { Links } from '../render/addresses.ts'
import type { PublishedFile } from '../render/published-picture.ts'

/** The argument of a worker whose build may be short. */
export const tierUpLate = 'tier-up-late'

/** What every task of a build needs; values only, as all messages between processes. */
export type Context = {
  /** content/, as the build names it; undefined where articles come from code without a folder. */
  folder: string | undefined
  sections: ReadonlyMap<string, Section>
  /** The permalink of each file below content/ that is published. */
  permalinks: ReadonlyMap<string, string>
}

/** Render the article in a file that had this digest, or compare finished documents with the articles they came from. */
export type Task =
  | {
      kind: 'render'
      path: string
      digest: string /** What code gave in place of a file. */
      source?: SourceFile | undefined
    }
  | { kind: 'check'; proof: Proof }

export type Answer = RenderAnswer | { kind: 'checked'; faults: string[][] } | { kind: 'crashed'; fault: string }

/** A rendered article with everything that was found in it, or the news that its file is another one now. */
export type RenderAnswer =
  | ({ kind: 'rendered'; article?: RenderedJson | undefined } & Found)
  | { kind: 'changed'; file: string }

/** The article as JSON, without what its head says already; the digest changes with everything that feeds say about it. */
export type RenderedJson = { json: string; digest: string; lead: string | undefined }

export type Found = { files: PublishedFile[]; links: Links; diagnostics: Diagnostic[] }

/** Why a task was given up: it ended two workers, the second time alone. */
export type GivenUp = { kind: 'given up'; reason: 'time' | 'memory' }
