import { wordsOf } from '../content/own-words.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { elementsOf } from '../feed/extra/elements.ts'
import { namespacesOf } from '../feed/extra/namespaces.ts'
import { sectionFacts } from '../hooks/facts.ts'
import { atFile, HookFault } from '../hooks/fault.ts'
import type { Runner } from '../hooks/runner.ts'
import type { Flaw } from '../model/hooks.ts'
import type { Section } from '../model.ts'
import type { Answer } from './message.ts'

/** What the hooks say of themselves: all that another process can know of them, and what is wrong with it. */
export async function factsOf(runner: Runner): Promise<Answer> {
  const { value, diagnostics } = await runner.load()
  if (!value) return { kind: 'hooks', diagnostics }
  const { namespaces, faults, notes } = namespacesOf(value.namespaces)
  const own = wordsOf(value.words)
  const names = Object.entries(value).flatMap(([name, hook]) => (hook === undefined ? [] : name))
  return {
    kind: 'hooks',
    value: { version: value.version, names, namespaces, words: own.words },
    diagnostics: [
      ...[...faults, ...own.faults].map((flaw) => ofFile(flaw, runner)),
      ...notes.map((note) => ofFile(note, runner)),
    ],
  }
}

/** The elements that a hook adds to the feeds of each section. */
export async function elementsOfSections(sections: Iterable<Section>, runner: Runner): Promise<Answer> {
  const { value: hooks } = await runner.load()
  const { channelElements: hook } = hooks ?? {}
  const { namespaces } = namespacesOf(hooks?.namespaces)
  const elements = new Map()
  const diagnostics: Diagnostic[] = []
  try {
    for (const section of hook ? sections : []) {
      const made = await runner.run('channelElements', async () =>
        elementsOf(await hook?.(sectionFacts(section)), namespaces),
      )
      elements.set(section.path, made.elements)
      const of = section.path === '' ? 'the site' : `"${section.path}"`
      diagnostics.push(
        ...made.faults.map(({ message, hint }) =>
          ofFile(
            { message: `${message.replace(/\.$/, '')} (from the hook "channelElements", for ${of}).`, hint },
            runner,
          ),
        ),
      )
    }
    return { kind: 'sections', elements, diagnostics }
  } catch (error) {
    if (!(error instanceof HookFault)) throw error
    return { kind: 'sections', elements, diagnostics: [atFile(error, runner.file?.name ?? 'hooks')] }
  }
}

const ofFile = (flaw: Flaw & { rule?: 'unknown-namespace' }, { file }: Runner): Diagnostic => ({
  ...{ rule: 'hook' as const, ...flaw },
  ...{ file: file?.name ?? 'hooks', line: 1, column: 1 },
})
