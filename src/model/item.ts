/**
 * An article from code, like from a database or the collections of another generator. The keys are those of front matter, and a date
 * may be a `Date`; its text is `markdown` or `html`.
 */
export type Item = {
  readonly title: string
  readonly date: string | Date
  /** The path of its section; the site itself without one, or the section in whose folder `file` is. */
  readonly section?: string | undefined
  /** The path of the file that it comes from, below `content`: relative addresses in it begin there. */
  readonly file?: string | undefined
  readonly markdown?: string | undefined
  /** HTML in place of markdown: relative addresses in it begin at the address of the article. */
  readonly html?: string | undefined
  readonly [key: string]: unknown
}
