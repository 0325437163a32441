import type { Content } from '../content/read.ts'
import { settingPositions } from '../content/setting-position.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { noFolder } from '../disk/file.ts'
import type { Look, LookSettings } from '../model/look.ts'
import type { Position, Section } from '../model.ts'
import { nearest } from '../text/nearest.ts'
import { cssFindings } from './css.ts'
import { type LookFile, tooLarge } from './files.ts'
import { lookLimits } from './limits.ts'
import { partOf } from './part.ts'

/** Examines the files of a look. */
export function makeLook(
  site: Section,
  { accent }: LookSettings,
  { files, content }: { files: readonly LookFile[]; content: Content },
): { look: Look; diagnostics: Diagnostic[] } {
  const at = settingPositions(content)
  const made = files.map((file) => examined(file, site, at('', 'look', file.part)))
  return {
    look: Object.assign({ accent }, ...made.map(({ look }) => look)),
    diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
  }
}

function examined(file: LookFile, site: Section, at: Position): { look?: Look; diagnostics: readonly Diagnostic[] } {
  const { part, source, diagnostics } = file
  if (file.fault !== undefined) return { diagnostics: [unusable(file, file.fault, at)] }
  if (!source) return { diagnostics }
  if (part === 'css') return { look: { css: source.text.trim() }, diagnostics: cssFindings(source) }
  const { html, diagnostics: found } = partOf(source, site)
  const bytes = Buffer.byteLength(html) // more than those of the file, where characters are references in HTML
  return bytes > lookLimits[part]
    ? { diagnostics: [tooLarge(source.file, bytes, part), ...found] }
    : { look: { [part]: html }, diagnostics: found }
}

function unusable({ part, path, similar = [] }: LookFile, fault: string, at: Position): Diagnostic {
  const slash = path.lastIndexOf('/') + 1
  const near = nearest(path.slice(slash), similar)
  return {
    ...at,
    rule: 'bad-value',
    message: `look.${part}: "${path}" ${fault}.`,
    hint:
      fault === noFolder.fault
        ? 'Name the folder of these files in the option "content".'
        : near
          ? `Write "${part}: ${path.slice(0, slash)}${near}".`
          : `Write the path of a file, from the folder of these settings and in it, like "${part}: ${examples[part]}".`,
  }
}

const examples = { css: 'look/site.css', header: 'look/header.html', footer: 'look/footer.html' }
