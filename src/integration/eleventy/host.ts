/** The parts of Eleventy that its plugin uses; none of its packages is loaded for them. */

/** Eleventy's `eleventyConfig`. */
export type EleventyConfig = {
  pathPrefix?: string | undefined
  logger?: EleventyLog | undefined
  on: (name: 'eleventy.after', callback: (event: AfterBuild) => Promise<void>) => unknown
  addPreprocessor: (name: string, extensions: string, callback: (data: { collections?: unknown }) => void) => unknown
  addShortcode: (name: string, callback: (section?: string) => Promise<string>) => unknown
  getFilter: (name: string) => unknown
}

/** Where Eleventy prints. */
export type EleventyLog = {
  log: (text: string) => void
  info: (text: string) => void
  warn: (text: string) => void
  error: (text: string) => void
}

/** What Eleventy says after it has written its pages. */
export type AfterBuild = {
  directories: { input: string; output: string }
  runMode: string
  outputMode: string
}

/** A page in a collection; `templateContent` is its HTML without layouts, and throws where it was not made. */
export type EleventyItem = {
  readonly inputPath: string
  readonly outputPath?: string | false | undefined
  readonly url?: string | false | undefined
  readonly date: Date
  readonly data: Readonly<Record<string, unknown>>
  readonly templateContent?: unknown
  readonly template?: { readonly isDryRun?: boolean } | undefined
}
