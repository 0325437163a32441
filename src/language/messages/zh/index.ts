import type { Table } from '../translated.ts'
import { checkParts, checks } from './checks.ts'
import { code, codeParts } from './code.ts'
import { commandParts, commands } from './commands.ts'
import { documents } from './documents.ts'
import { elementParts, elements } from './elements.ts'
import { addressFaults, faults, fileFaults } from './faults.ts'
import { files } from './files.ts'
import { live, liveFaults } from './live.ts'
import { liveLinks } from './live-links.ts'
import { look, lookFaults } from './look.ts'
import { partners } from './partners.ts'
import { partnersByName } from './partners-by-name.ts'
import { rules } from './rules.ts'
import { settings, things } from './settings.ts'
import { tagFaults, templateCode } from './template-code.ts'
import { marks, text } from './text.ts'
import { holds, values } from './values.ts'
import { changes, words } from './words.ts'
import { yaml } from './yaml.ts'

/** The texts of findings in simplified Chinese. */
export const table: Table = {
  sentences: {
    ...{ ...values, ...files, ...yaml, ...settings, ...text, ...templateCode, ...checks, ...code },
    ...{
      ...partners,
      ...partnersByName,
      ...documents,
      ...elements,
      ...liveLinks,
      ...live,
      ...look,
      ...commands,
      ...rules,
      ...words,
    },
  },
  parts: {
    ...{ ...faults, ...fileFaults, ...addressFaults, ...holds, ...things, ...tagFaults, ...marks },
    ...{ ...checkParts, ...codeParts, ...liveFaults, ...elementParts, ...changes, ...commandParts, ...lookFaults },
  },
  list: (names, last) => {
    const word = { and: '和', or: '或', ',': '、' }[last]
    const [first, end] = [names.slice(0, -1).join('、'), names.at(-1) ?? '']
    return names.length < 2 ? end : `${first}${spaced(first, end, word)}`
  },
}

/** A word between two names, with the blanks that Chinese has beside Latin letters. */
const spaced = (before: string, behind: string, word: string): string => {
  if (word === '、') return `、${behind}`
  const [left, right] = [/[!-~]$/.test(before) ? ' ' : '', /^[!-~]/.test(behind) ? ' ' : '']
  return `${left}${word}${right}${behind}`
}
