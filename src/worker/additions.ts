import type { Sections } from '../content/site.ts'
import type { Section } from '../model.ts'
import { givenUpIn, type OpenHooks } from './hooks.ts'
import type { Workers } from './pool.ts'

/** Puts what hooks add into the sections; undefined where they add nothing. */
export function additionsIn(
  workers: Workers,
  folder: string,
  hooks: OpenHooks,
): ((read: Sections) => Promise<Sections>) | undefined {
  const { file, facts } = hooks
  const { words } = facts
  const namespaces = Object.keys(facts.namespaces).length > 0 ? facts.namespaces : undefined
  const isAsked = facts.names.includes('channelElements')
  if (!words && !namespaces && !isAsked) return undefined
  return async ({ sections: plain, diagnostics }) => {
    const named = mapped(plain, (section) => ({ ...section, namespaces, words }))
    if (!isAsked) return { sections: named, diagnostics }
    workers.begin({ folder, sections: named, permalinks: new Map(), hooks: file }, 1)
    const answer = await workers.ask({ kind: 'sections' })
    const name = file?.name ?? 'hooks'
    if (answer.kind === 'given up')
      return { sections: named, diagnostics: [...diagnostics, givenUpIn(answer, name, file)] }
    if (answer.kind !== 'sections') throw new Error('fault' in answer ? answer.fault : 'The hooks gave no elements.')
    const sections = mapped(named, (section) => {
      const elements = answer.elements.get(section.path) ?? []
      return elements.length > 0 ? { ...section, elements } : section
    })
    return { sections, diagnostics: [...diagnostics, ...answer.diagnostics] }
  }
}

const mapped = (sections: Sections['sections'], change: (section: Section) => Section) =>
  new Map([...sections].map(([path, section]) => [path, change(section)] as const))
