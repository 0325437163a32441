import { generatorNamed } from '../generator/index.ts'
import { limits } from '../limits.ts'
import type { Reading } from '../model/reading.ts'
import type { Section, Settings, Taxonomy } from '../model.ts'
import { moment } from '../time/civil-time.ts'
import { aiBelow } from './ai-schema.ts'
import { namesBelow } from './feed-names.ts'
import { governmentBelow } from './government-schema.ts'
import { lookOf } from './look-schema.ts'
import { rightsBelow } from './rights.ts'
import type { SiteSettings } from './settings-schema.ts'

/** The settings of a site with the defaults for what they do not say; those of a preset come before ours. */
export function siteDefaults(site: SiteSettings, reading?: Reading): Settings {
  const preset = generatorNamed(reading?.generator)?.defaults
  return {
    url: site.url,
    feedsUrl: site.feedsUrl ?? site.url,
    host: [...new Set(site.host)],
    maxAge: site.maxAge ?? 300,
    language: site.language ?? 'en',
    timezone: site.timezone ?? 'UTC',
    author: site.author ?? { name: site.title },
    copyright: site.copyright,
    ai: aiBelow(site.ai, undefined),
    rights: rightsBelow(site.rights, undefined),
    government: governmentBelow(site.government, undefined),
    icon: site.icon && new URL(site.icon, site.url).href,
    logo: site.logo && new URL(site.logo, site.url).href,
    permalink: site.permalink ?? preset?.permalink ?? '/{section}/{slug}/',
    authority: site.authority ?? new URL(site.url).hostname,
    ids: site.ids ?? preset?.ids ?? 'tag',
    idsUntil: site.idsUntil && moment(site.idsUntil, site.timezone ?? 'UTC'),
    feeds: namesBelow(site.feeds, preset?.feeds && namesBelow(preset.feeds)),
    limit: site.limit ?? (preset?.limit === 'all' ? limits.allArticles : (preset?.limit ?? 30)),
    content: site.content ?? 'full',
    hubs: site.hub ?? [],
    announce: site.announce ?? {},
    withdrawnDays: site.withdrawnDays ?? 30,
    tombstones: site.tombstones ?? false,
    archive: site.archive ?? 'none',
    minItems: site.minItems ?? 3,
    pictureLocation: site.pictureLocation ?? 'remove',
    footnotes: site.footnotes ?? 'fn-{label}',
    pages: site.pages ?? true,
    look: lookOf(site.look),
    compress: [...new Set(site.compress)],
    partners: site.partners ?? [],
    mute: site.mute ?? [],
    partnerSettings: site.partnerSettings ?? {},
    country: site.country,
    reading,
    onError: site.onError ?? 'stop',
    tags: { ...generatorNamed(reading?.generator)?.tags, ...site.tags },
  }
}

/** Replaces a site.yaml that cannot be read, so that the articles are still checked. Nothing is published with it. */
export const unnamedSite: Section = {
  path: '',
  title: 'Site',
  feedTitle: 'Site',
  description: 'Site',
  ...gathering([], []),
  ...siteDefaults({ title: 'Site', description: 'Site', url: 'https://site.invalid/' }),
}

/** A section has feeds for the tags and authors that it asks for itself; they gather the articles below it too. */
export function gathering(own: readonly Taxonomy[] = [], above: readonly Taxonomy[]) {
  return {
    taxonomies: [...new Set(own)],
    gathered: [...new Set([...above, ...own])],
  }
}
