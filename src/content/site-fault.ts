import type { Diagnostic } from '../diagnostic.ts'
import type { Section } from '../model.ts'
import { folded } from '../text/characters.ts'
import { repeated } from '../text/repeated.ts'
import { isPictureOfRss } from '../text/url.ts'
import { isAuthority } from './canonical-id.ts'
import { feedId, segmentFault } from './identity.ts'
import type { SectionSettings } from './settings-schema.ts'
import type { SectionText } from './settings-text.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** Rules for the settings of the site and its sections that are not about a single value. */

/** Two sections whose folders have the same name on many disks and servers. */
export const sameFolder = (sections: readonly SectionText[]): Diagnostic[] =>
  repeated(sections, ({ path }) => folded(path)).map(({ first, second }) => ({
    ...second.at(),
    rule: 'duplicate-url',
    message: `The address of this section, "${second.path}", is already taken by another one.`,
    hint: 'Rename one of the two folders.',
    related: first.at(),
  }))

/** A section in the folder for the feeds of tags or authors. */
export const topicFolder = (given: readonly SectionText[], sections: ReadonlyMap<string, Section>): Diagnostic[] =>
  given.flatMap(({ path, at }) => {
    const taken = [...sections.values()].flatMap(({ path: above, taxonomies }) =>
      taxonomies.map((name) => folded(above === '' ? name : `${above}/${name}`)),
    )
    if (!taken.some((folder) => `${folded(path)}/`.startsWith(`${folder}/`))) return []
    return {
      ...at(),
      rule: 'duplicate-url' as const,
      message: `The folder "${path}" is where the feeds of "taxonomies" are written.`,
      hint: 'Rename the folder of this section.',
    }
  })

/** Two feeds with one id: programs take them for the same feed (RFC 4287 §4.2.6). `texts` are the settings of each section by its path. */
export const sameFeedId = (texts: ReadonlyMap<string, YamlText>, sections: Iterable<Section>): Diagnostic[] => {
  const feeds = [...sections].flatMap((section) => {
    const yaml = texts.get(section.path)
    return yaml ? [{ section, at: () => locate(yaml, ['feedId']) }] : []
  })
  return repeated(feeds, ({ section }) => feedId(section)).map(({ first, second }) => ({
    ...second.at(),
    rule: 'duplicate-id',
    message: `The id of this feed, "${feedId(second.section)}", is already taken by the feed of "${first.section.title}".`,
    hint: 'Write into "feedId" the id that this feed had before. If it is new, remove "feedId".',
    related: first.at(),
  }))
}

/** An end of `ids` where all ids are tags anyway. */
export function uselessEnd(
  { idsUntil }: Pick<SectionSettings, 'idsUntil'>,
  { ids }: Pick<Section, 'ids'>,
  yaml: YamlText,
): Diagnostic[] {
  if (idsUntil === undefined || ids !== 'tag') return []
  return [
    {
      ...locate(yaml, ['idsUntil']),
      rule: 'bad-value',
      message: 'idsUntil: all ids are tags here, before this time too.',
      hint: 'Write "ids: url" or a pattern if articles had other ids before. If not, remove "idsUntil".',
    },
  ]
}

/** Folders whose names cannot be part of an address. */
export const badFolder = ({ path, at }: SectionText): Diagnostic[] =>
  path.split('/').flatMap((name): Diagnostic | [] => {
    const { fault, instead } = segmentFault(name) ?? {}
    if (fault === undefined) return []
    return {
      ...at(),
      rule: 'bad-name',
      message: instead ? `The folder "${name}" ${fault}.` : `The folder "${name}" cannot be part of an address.`,
      hint: instead ? `Rename it, like "${instead}".` : 'Use only letters, digits, - and _ in its name.',
    }
  })

/** A logo that `<image>` of RSS cannot have, so that it is left out there. */
export function oddLogo({ logo }: Pick<SectionSettings, 'logo'>, yaml: YamlText): Diagnostic[] {
  if (logo === undefined || isPictureOfRss(logo)) return []
  return [
    {
      ...locate(yaml, ['logo']),
      rule: 'logo-format',
      message: `"${logo}" is neither PNG nor JPEG nor GIF: RSS feeds are written without it.`,
      hint: 'Name a PNG picture, like "logo: /logo.png"; most readers show no other kinds.',
    },
  ]
}

/** A domain that ids cannot have: the default is the host of the site. */
export function oddAuthority(key: 'authority' | 'url', domain: string | undefined, yaml: YamlText): Diagnostic[] {
  if (domain === undefined || isAuthority(domain)) return []
  return [
    {
      ...locate(yaml, [key]),
      rule: 'bad-authority',
      message: `The ids of articles and feeds are made with "${domain}", which ids cannot contain.`,
      hint: 'Write a domain of letters, digits and hyphens in "authority" before readers subscribe; later, leave it as it is.',
    },
  ]
}

/** Domain names that RFC 2606 reserves for examples and tests. */
export function placeholder(url: string, yaml: YamlText): Diagnostic[] {
  const host = new URL(url).hostname
  if (!/(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/.test(host)) return []
  return [
    {
      ...locate(yaml, ['url']),
      rule: 'placeholder-url',
      message: `"${url}" is an example address; the links and ids in the feeds are made with it.`,
      hint: 'Write the address of the site in "url" before readers subscribe.',
    },
  ]
}
