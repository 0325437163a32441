/**
 * Watches the functions of the language, on which everything depends, the cleaning of HTML too: a hook that replaces one, or gives
 * all objects a new key, would change more than its author thinks. Returns the name of the first that is not as it was.
 */
export function watchGlobals(): () => string | undefined {
  const { getOwnPropertyDescriptor } = Object
  const known = Object.entries(watched()).flatMap(([name, owner]) =>
    Reflect.ownKeys(owner).map((key) => ({ name, owner, key, was: getOwnPropertyDescriptor(owner, key) })),
  )
  const inherited = keysOfAll()
  return () => {
    for (const { name, owner, key, was } of known) {
      const now = getOwnPropertyDescriptor(owner, key)
      if (now?.value !== was?.value || now?.get !== was?.get) return `${name}.${String(key)}`
    }
    for (const key in {}) if (!inherited.includes(key)) return `Object.prototype.${key}`
    return undefined
  }
}

const watched = (): Record<string, object> => ({
  ...{ Object, Array, String, JSON, Reflect, Promise, Math },
  'Object.prototype': Object.prototype,
  'Array.prototype': Array.prototype,
  'String.prototype': String.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Function.prototype': Function.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'Promise.prototype': Promise.prototype,
})

/** The keys that all objects inherit, and loops over them see; there should be none. */
function keysOfAll(): string[] {
  const keys: string[] = []
  for (const key in {}) keys.push(key)
  return keys
}
