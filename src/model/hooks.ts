/** An element that a hook adds to RSS and Atom; its name has a prefix of `namespaces`. */
export type ExtraElement = {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | number | boolean>> | undefined
  readonly text?: string | undefined
  readonly elements?: readonly ExtraElement[] | undefined
}
