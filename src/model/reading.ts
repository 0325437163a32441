/** A map of front matter, every scalar as text. */
export type Values = { readonly [key: string]: unknown }

/**
 * Values for all articles whose path begins so, or fits a pattern with `*`; with `isWhole` the pattern is about all of the path but its
 * ending. Paths begin where the settings of the site are.
 */
export type InheritedValues = { path: string; values: Values; isWhole?: true }

/** How the articles of a site are read that were written for another tool: values only, since workers get them too. */
export type Reading = {
  /** The name of the preset. */
  generator?: string | undefined
  /** More keys, from the settings: name → meaning. */
  keys: Readonly<Record<string, string>>
  /** More keys that say nothing, from the settings. */
  ignore: readonly string[]
  /** The folders of the tool's files that are published as they are, from the working folder. */
  static: readonly string[]
  /** The path of the content from the settings of the site, with a slash at its end; empty where they are in one folder. */
  below: string
  /** Values that articles have which do not say them, the nearest last. */
  inherited: readonly InheritedValues[]
}
