/**
 * An article from code, like from a database or the collections of another generator. It has the keys of front matter; a date may be
 * a `Date`, and its text is `markdown` or `html`.
 */
export type Item = {
  /** Plain text. */
  readonly title: string
  /** When it is published: a `Date` is that instant, a text is read as in front matter. */
  readonly date?: string | Date | undefined
  /** Its address; without one, it is made with the setting `permalink`. */
  readonly url?: string | undefined
  /** Its permanent id; without one, it is made of `date` and `slug`. */
  readonly id?: string | undefined
  /** The last part of its address; without one, that of `url` or the name of `file`. */
  readonly slug?: string | undefined
  /** The path of its section; the site itself without one, or the section in whose folder `file` is. */
  readonly section?: string | undefined
  /** The path of the file that it comes from, below `content`: relative addresses in `markdown` begin there. */
  readonly file?: string | undefined
  readonly markdown?: string | undefined
  /** HTML in place of markdown: relative addresses in it begin at the address of the article. */
  readonly html?: string | undefined
  /** Every other key of front matter. */
  readonly [key: string]: unknown
}
