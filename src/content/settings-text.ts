import type { Diagnostic } from '../diagnostic.ts'
import type { Position, SourceFile } from '../model.ts'
import { nearest } from '../text/nearest.ts'
import { configSettings } from './config-schema.ts'
import { faultsOf, readGiven } from './given.ts'
import type { Content } from './read.ts'
import { sectionSettings, siteSettings } from './settings-schema.ts'
import { keysOf, validate } from './validate.ts'
import { withoutEmpty } from './without-empty.ts'
import { readYaml, spelled, type Values } from './yaml.ts'
import { locate, type YamlText } from './yaml-position.ts'

/** Settings as they are written; `values` is missing where they are not YAML. */
export type SettingsText = { yaml: YamlText; values?: Values | undefined; diagnostics: Diagnostic[] }

/** The settings of a section by its folder below the content, as the disk has it and composed, and the place for findings about it. */
export type SectionText = SettingsText & { path: string; folder: string; at: () => Position }

/** The settings of the site, undefined where there are none, and of its sections. */
export type GivenSettings = { site?: SettingsText | undefined; sections: SectionText[]; diagnostics: Diagnostic[] }

/** Finds the settings of the site and its sections: in site.yaml or in the file outside of the content, and in every section.yaml. */
export function settingsIn(content: Content): GivenSettings {
  const files = content.settings.filter(({ path }) => path.endsWith('/section.yaml'))
  const sections = files.map(
    (source): SectionText => ({
      ...textOf(source, keysOf(sectionSettings)),
      path: source.path.slice(0, -'/section.yaml'.length).normalize('NFC'),
      folder: source.path.slice(0, -'/section.yaml'.length),
      at: () => ({ file: source.file, line: 1, column: 1 }),
    }),
  )
  const site = content.settings.find(({ path }) => path === 'site.yaml')
  if (!content.config) return { site: site && textOf(site, keysOf(siteSettings)), sections, diagnostics: [] }
  const given = inConfig(content.config, content)
  return {
    site: given.site,
    sections: [...given.sections, ...sections],
    diagnostics: [...given.diagnostics, ...(site ? [twoFiles(content.config, site)] : [])],
  }
}

function textOf(source: SourceFile, known: readonly string[]): SettingsText {
  if (source.isGiven) {
    const { given, head } = readGiven(source)
    const yaml = { file: source.file, firstLine: 1, text: head, language: 'code' } as const
    return { yaml, values: given.isUnreadable ? undefined : given.values, diagnostics: faultsOf(given, source.file) }
  }
  const yaml: YamlText = { file: source.file, firstLine: 1, text: source.text }
  const { value, diagnostics } = readYaml(yaml, known)
  return { yaml, values: value, diagnostics }
}

const twoFiles = ({ file }: SourceFile, site: SourceFile): Diagnostic => ({
  ...{ file, line: 1, column: 1, rule: 'duplicate-key' },
  message: `The site has two files of settings: "${file}" and "${site.file}".`,
  hint: 'Keep one of them, and move what is only in the other.',
  related: { file: site.file, line: 1, column: 1 },
})

/** The settings outside of the content: those about where it is are checked here, the others are those of the site and its sections. */
function inConfig(source: SourceFile, content: Content): GivenSettings {
  const { yaml, values, diagnostics } = textOf(source, keysOf(configSettings))
  if (!values) return { site: { yaml, diagnostics }, sections: [], diagnostics: [] }
  const { content: _content, out: _out, generator: _generator, sections: _sections, ...others } = values
  const own = { content: values.content, out: values.out, generator: values.generator, sections: values.sections }
  const { value, diagnostics: found } = validate(placing, withoutEmpty(defined(own), placing), yaml)
  const mode = value?.content?.mode
  const sections = Object.entries(value?.sections ?? {}).map(([written, map]): SectionText => {
    const under = { ...yaml, under: ['sections', written] }
    return {
      yaml: under,
      values: spelled(map, keysOf(sectionSettings)),
      diagnostics: [],
      path: written.replace(/^[./]+|\/+$/g, '').normalize('NFC'),
      folder: written.replace(/^[./]+|\/+$/g, ''),
      at: () => locate(yaml, ['sections', written], 'key'),
    }
  })
  return {
    site: { yaml, values: { ...others, ...(mode && { content: mode }) }, diagnostics },
    sections,
    diagnostics: [...found, ...sections.flatMap((one) => noFolder(one, content))],
  }
}

const placing = configSettings.pick({ content: true, out: true, generator: true, sections: true })

const defined = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** A section for a folder that does not exist: its feed would be empty for ever. */
function noFolder({ path, folder, at }: SectionText, content: Content): Diagnostic[] {
  if (path !== '' && content.isFolder(folder)) return []
  const folders = new Set(content.articles.flatMap((file) => foldersOf(file)))
  const near = nearest(path, [...folders])
  return [
    {
      ...at(),
      rule: 'bad-value',
      message: path === '' ? 'A section needs the path of a folder.' : `There is no folder "${content.name(path)}".`,
      hint: near
        ? `Write "${near}".`
        : 'Write the path of a folder below "content". The settings of the site are above "sections".',
    },
  ]
}

const foldersOf = (file: string): string[] => {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
