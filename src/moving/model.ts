import type { Generator } from '../generator/model.ts'
import type { SiteFolder } from './site-folder.ts'
import type { Values } from './values.ts'

/** The settings of feedwright.yaml that are one text. */
export type TextKey = 'title' | 'description' | 'url' | 'language' | 'timezone' | 'copyright'

/** A part of the content that has its own feeds. */
export type FoundSection = {
  title: string
  description?: string | undefined
  language?: string | undefined
  permalink?: string | undefined
}

/** What the files of a tool say, in our words. What is as in the preset of the tool is not here. */
export type Found = {
  content: string
  texts: Partial<Record<TextKey, string | undefined>>
  author?: Author | undefined
  permalink?: string | undefined
  /** Sentences about addresses that are no pattern of ours. */
  openPermalink?: readonly string[] | undefined
  limit?: number | 'all' | undefined
  /** The names of the feeds that it has, by format. */
  feeds?: Feeds | undefined
  ids?: string | undefined
  /** The data file of the authors. */
  authors?: string | undefined
  /** By their paths below the content. */
  sections?: Readonly<Record<string, FoundSection>> | undefined
  /** Where the settings have no zone, no other can be known: that of the machine that built the site, or of the editor. */
  needsZone?: boolean
  /** Sentences about settings that have no counterpart. */
  notes?: readonly string[] | undefined
}

/** An author of the whole site. */
export type Author = string | { name: string; email?: string | undefined; url?: string | undefined }

/** The names of the feeds that the tool itself writes. */
export type Feeds = { rss?: string | undefined; atom?: string | undefined; json?: string | undefined }

/** A tool that builds sites: how it is recognized, and how its settings are read. */
export type Tool = {
  /** The preset for its content: its defaults are the settings that need not be written. */
  preset: Generator
  /** The folders into which it builds. */
  built: readonly string[]
  /** The file of its settings; undefined when the folder is not a site of this tool. */
  settingsIn: (folder: SiteFolder) => Settings | undefined
  /** What the settings and the other files of the folder say. */
  read: (values: Values, folder: SiteFolder) => Found
}

/** Settings that were read, and the file that they are in; `fault` is a sentence why it cannot be read. */
export type Settings = { file: string; values: Values; fault?: string }
