import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { generatorNamed } from '../generator/index.ts'
import type { InheritedValues } from '../model/reading.ts'
import type { Section, Settings } from '../model.ts'
import { moment } from '../time/civil-time.ts'
import { lowContrast } from './accent.ts'
import { aiBelow } from './ai-schema.ts'
import { feedNameFaults, namesBelow } from './feed-names.ts'
import { governmentBelow } from './government-schema.ts'
import { readInherited } from './inherited.ts'
import { uncoveredArticles } from './key-file.ts'
import { rareLanguage } from './language-tag.ts'
import { peopleOf } from './people.ts'
import type { Content } from './read.ts'
import { rightsBelow } from './rights.ts'
import { rightsFaults } from './rights-faults.ts'
import { sectionAbove } from './section-of.ts'
import { type SectionSettings, sectionSettings, siteSettings } from './settings-schema.ts'
import { type SectionText, type SettingsText, settingsIn } from './settings-text.ts'
import { type Doubtful, readSettings } from './settings-values.ts'
import { gathering, siteDefaults, unnamedSite } from './site-defaults.ts'
import {
  badFolder,
  oddAuthority,
  oddLogo,
  placeholder,
  sameFeedId,
  sameFolder,
  topicFolder,
  uselessEnd,
} from './site-fault.ts'
import type { YamlText } from './yaml-position.ts'

/** The site and its sections by path ('' is the site), each with the settings that it inherits. */
export type Sections = { sections: Map<string, Section>; diagnostics: Diagnostic[] }

/** Reads the settings of the site and of every section; a section inherits from the nearest section above it. */
export function readSections(content: Content): Sections {
  const given = settingsIn(content)
  const inherited = readInherited(content)
  const site = readSite(content, given.site, inherited.values)
  const sections = new Map([['', site.value]])
  const diagnostics = [...given.diagnostics, ...inherited.diagnostics, ...site.diagnostics]
  for (const one of given.sections.toSorted((a, b) => depth(a) - depth(b))) {
    const section = readSection(one, site.value, sectionAbove(sections, one.folder))
    sections.set(one.folder, section.value)
    diagnostics.push(...section.diagnostics)
  }
  const texts = new Map([
    ...(given.site ? [['', given.site.yaml] as const] : []),
    ...given.sections.map(({ path, yaml }) => [path, yaml] as const),
  ])
  diagnostics.push(
    ...sameFolder(given.sections),
    ...topicFolder(given.sections, sections),
    ...sameFeedId(texts, sections.values()),
  )
  return { sections, diagnostics }
}

/** A section is read after the one above it, whatever their order in the folder. */
const depth = ({ folder }: SectionText) => folder.split('/').length

function readSite(
  content: Content,
  given: SettingsText | undefined,
  inherited: readonly InheritedValues[],
): { value: Section; diagnostics: Diagnostic[] } {
  if (!given) {
    const missing = {
      file: content.name('site.yaml'),
      line: 1,
      column: 1,
      rule: 'missing-key' as const,
      message: 'The file site.yaml is missing.',
      hint: 'Write one with the keys title, description and url.',
    }
    const isNamed = content.diagnostics.some(({ file }) => file === missing.file)
    return { value: unnamedSite, diagnostics: isNamed ? [] : [missing] }
  }
  const { yaml } = given
  const { value, readable, diagnostics } = readSettings(given, siteSettings)
  const generator = content.config?.generator
  const names = namesIn(given) // also beside an error in another setting
  const reading = {
    ...{
      generator,
      keys: names.keys ?? {},
      ignore: names.ignore ?? [],
      inherited,
      below: content.config?.below ?? '',
    },
    static: (generatorNamed(generator)?.static ?? []).map((folder) => join(content.config?.folder ?? '', folder)),
  }
  const isOurs = generator === undefined && !names.keys && !names.ignore
  if (!value)
    return {
      value: { ...unnamedSite, reading: isOurs ? undefined : reading },
      diagnostics: [...diagnostics, ...settingFaults(readable, yaml)],
    }
  const people = peopleOf(content.people, value, yaml)
  const settings = siteDefaults(value, isOurs ? undefined : reading)
  return {
    value: {
      path: '',
      title: value.title,
      feedTitle: value.title,
      description: value.description,
      feedId: value.feedId,
      movedFrom: value.movedFrom,
      ...gathering(value.taxonomies, []),
      ...settings,
      known: value.authors === undefined ? undefined : { people: people.value, file: value.authors },
    },
    diagnostics: [
      ...diagnostics,
      ...people.diagnostics,
      ...placeholder(value.url, yaml),
      ...settingFaults(value, yaml),
      ...uselessEnd(value, settings, yaml),
      ...uncoveredArticles(settings, yaml),
      ...lowContrast(value.look?.accent, yaml),
      ...(value.authority === undefined ? oddAuthority('url', new URL(value.url).hostname, yaml) : []),
    ],
  }
}

function readSection(
  given: SectionText,
  site: Section,
  parent: Section,
): { value: Section; diagnostics: Diagnostic[] } {
  const { path, yaml } = given
  const { value, readable, diagnostics } = readSettings(given, sectionSettings)
  const found = [...diagnostics, ...badFolder(given), ...settingFaults(readable, yaml, parent)]
  const inherited = {
    ...parent,
    ...gathering(value?.taxonomies, parent.gathered),
    path,
    feedId: value?.feedId,
    movedFrom: value?.movedFrom,
    description: parent.title,
  }
  if (!value) return { value: inherited, diagnostics: found }
  const title = value.title
  const settings = own(value, parent)
  const { language = parent.language } = settings
  const section: Section = {
    ...inherited,
    ...settings,
    idLanguage: language === site.language ? undefined : language,
    uppermost: value.inParents === false ? path : parent.uppermost,
    title,
    feedTitle: `${site.title}: ${title}`,
    ai: aiBelow(value.ai, parent.ai),
    government: governmentBelow(value.government, parent.government),
    description: value.description ?? title,
  }
  return { value: section, diagnostics: [...found, ...uselessEnd(value, section, yaml)] }
}

/** The settings about front matter that have no error. */
const namesIn = ({ values = {} }: SettingsText) => ({
  keys: siteSettings.shape.keys.safeParse(values.keys).data,
  ignore: siteSettings.shape.ignore.safeParse(values.ignore).data,
})

const settingFaults = (settings: Doubtful, yaml: YamlText, above?: Section): Diagnostic[] => [
  ...feedNameFaults(settings.feeds, above?.feeds, yaml),
  ...rightsFaults(settings.rights, above, yaml),
  ...rareLanguage(settings.language, yaml),
  ...oddLogo(settings, yaml),
  ...oddAuthority('authority', settings.authority, yaml),
]

/** The settings in a section.yaml itself, without those that it inherits. */
function own(value: SectionSettings, parent: Section): Partial<Settings> {
  const { taxonomies: _taxonomies, inParents: _inParents, feedId: _feedId, movedFrom: _moved, ...rest } = value
  const { icon, logo, idsUntil, hub, ai: _ai, government: _government, rights, ...others } = rest
  const base = value.url ?? parent.url
  const all = {
    ...others,
    feeds: value.feeds && namesBelow(value.feeds, parent.feeds),
    hubs: hub,
    rights: rights && rightsBelow(rights, parent.rights),
    icon: icon && new URL(icon, base).href,
    logo: logo && new URL(logo, base).href,
    idsUntil: idsUntil && moment(idsUntil, value.timezone ?? parent.timezone),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
