/** Properties of XMP by their usual prefix and their namespace. */
export type Vocabulary = { prefix: string; namespace: string; names: RegExp }

/** Whether a name is one of these properties, by the usual prefixes and by those that this packet declares. */
export function namesIn(text: string, vocabularies: readonly Vocabulary[]): (name: string) => boolean {
  const declared = [...text.matchAll(/xmlns(?::([^\s=:]+))?\s*=\s*["']([^"']*)["']/g)]
  const forms = new Map<string, RegExp[]>()
  for (const { prefix, namespace, names } of vocabularies) {
    const own = declared.flatMap(([, short = '', long]) => (long === namespace ? short : []))
    for (const one of new Set([prefix, ...own])) forms.set(one, [...(forms.get(one) ?? []), names])
  }
  return (name) => {
    const colon = name.indexOf(':')
    const local = name.slice(colon + 1)
    return (forms.get(name.slice(0, Math.max(0, colon))) ?? []).some((form) => form.test(local))
  }
}
