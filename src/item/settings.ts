import { bytesOfGiven, type GivenFault } from '../content/given.ts'
import { digest } from '../disk/digest.ts'
import type { SourceFile } from '../model.ts'
import { sectionPath } from './place.ts'
import { isPlainObject, kindOf, plainValues } from './values.ts'

/** The settings from code, as the files in whose place they are. */
export type GivenSources = { sources: SourceFile[]; sections: ReadonlySet<string> }

/** Reads the settings of the site and of its sections. */
export function settingsSources(settings: unknown, sections: unknown): GivenSources {
  const own = isPlainObject(sections) ? Object.keys(sections) : []
  const paths = own.map((key) => ({ key, path: sectionPath(key) }))
  const odd =
    sections === undefined || isPlainObject(sections)
      ? []
      : [fault(sections, "Give them by their paths, like { news: { title: 'News' } }.")]
  return {
    sources: [
      source('site.yaml', 'settings', settings, settingsHint),
      ...odd.map((one) =>
        given('sections/section.yaml', 'sections', { values: {}, faults: [one], isUnreadable: true }),
      ),
      ...paths.map(({ key, path }) =>
        source(
          `${path}/section.yaml`,
          `sections["${key}"]`,
          valueAt(sections, key),
          "Give its settings, like { title: 'News' }.",
        ),
      ),
    ],
    sections: new Set(paths.map(({ path }) => path)),
  }
}

const settingsHint =
  "Give the settings of the site, like { title: 'Example Daily', description: 'News', url: 'https://www.example.org/' }."

function source(path: string, file: string, written: unknown, hint: string): SourceFile {
  if (!isPlainObject(written))
    return given(path, file, { values: {}, faults: [fault(written, hint)], isUnreadable: true })
  return given(path, file, plainValues(written, Object.keys(written)))
}

function given(path: string, file: string, values: Parameters<typeof bytesOfGiven>[0]): SourceFile {
  const bytes = bytesOfGiven(values)
  const stat = { size: bytes.length, time: 0 }
  return { path, file, text: bytes.toString(), digest: digest(bytes), stat, isGiven: true }
}

const fault = (written: unknown, hint: string): GivenFault =>
  written === undefined
    ? { rule: 'missing-key', message: 'The settings are missing.', hint }
    : { rule: 'bad-value', message: `The settings are ${kindOf(written)}, not an object.`, hint }

const valueAt = (sections: unknown, key: string): unknown =>
  isPlainObject(sections) ? Reflect.get(sections, key) : undefined
