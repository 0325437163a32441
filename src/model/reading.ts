/** A map of front matter, every scalar as text. */
export type Values = { readonly [key: string]: unknown }

/** Values for all articles whose path begins so, or fits a pattern with `*`. */
export type InheritedValues = { path: string; values: Values }

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
  /** Values that articles have which do not say them, the nearest last. */
  inherited: readonly InheritedValues[]
}
