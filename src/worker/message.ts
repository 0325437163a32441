import type { KnownFile } from '../content/article-head.ts'
import type { Checked, Diagnostic } from '../diagnostic.ts'
import type { Proof } from '../feed/self-check.ts'
import type { HooksFile } from '../hooks/find.ts'
import type { HookName } from '../hooks/model.ts'
import type { Additions, ExtraElement, Namespaces } from '../model/hooks.ts'
import type { ArticleHead, Section, SourceFile } from '../model.ts'
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
  /** The file of hooks, if there is one. */
  hooks?: HooksFile | undefined
}

/**
 * Render the article in a file that had this digest, or compare finished documents with the articles they came from. Where there
 * are hooks: load them, make the elements of all sections, or read the head of an article after its hook.
 */
export type Task =
  | {
      kind: 'render' | 'read'
      path: string
      digest: string
      /** What code gave in place of a file. */
      source?: SourceFile | undefined
    }
  | { kind: 'check'; proof: Proof }
  | { kind: 'hooks' }
  | { kind: 'sections' }

export type Answer =
  | RenderAnswer
  | ReadAnswer
  | { kind: 'checked'; faults: string[][] }
  | ({ kind: 'hooks' } & Checked<HooksFacts>)
  | { kind: 'sections'; elements: ReadonlyMap<string, readonly ExtraElement[]>; diagnostics: Diagnostic[] }
  | { kind: 'crashed'; fault: string }

/** What hooks say of themselves: values only. */
export type HooksFacts = Pick<Additions, 'words'> & {
  version?: string | undefined
  names: string[]
  namespaces: Namespaces
}

/** The head of an article after its hook, but its section; none where the hook failed. */
export type ReadAnswer =
  | {
      kind: 'read'
      file?: (Omit<KnownFile, 'head'> & { head?: HeadAlone | undefined }) | undefined
      diagnostics: Diagnostic[]
      isLate?: true
    }
  | { kind: 'changed'; file: string }

export type HeadAlone = Omit<ArticleHead, 'section'>

/** What a worker says before it runs a hook, and after its end with no name. */
export type HookNews = { hook: HookName | undefined }

/** A rendered article with everything that was found in it, or the news that its file is another one now. */
export type RenderAnswer =
  | ({ kind: 'rendered'; article?: RenderedJson | undefined; isLate?: true } & Found)
  | { kind: 'changed'; file: string }

/** The article as JSON, without what its head says already; the digest changes with everything that feeds say about it. */
export type RenderedJson = { json: string; digest: string; lead: string | undefined }

export type Found = { files: PublishedFile[]; links: Links; diagnostics: Diagnostic[] }

/**
 * Why a task was given up: it ended two workers, the second time alone; in this hook, if it was in one. Where hooks were given up
 * too often, others are not tried.
 */
export type GivenUp =
  | { kind: 'given up'; reason: 'time' | 'memory' | 'exit'; hook?: HookName | undefined }
  | { kind: 'given up'; reason: 'not tried' }
