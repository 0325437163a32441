import { article } from '../folder.ts'

/** Any text as a value of front matter, in double quotation marks. */
export const quoted = (text: string): string => JSON.stringify(text)

/** Any text of one line as a value of front matter, in single ones. */
export const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''").replace(/[\r\n]+/g, ' ')}'`

const line = (key: string) => (vector: string, date: string) => article({ date, more: `${key}: ${quoted(vector)}\n` })
const body = (before: string, after: string) => (vector: string, date: string) =>
  article({ date, body: `Text.\n\n${before}${vector}${after}\n` })

/** Where an attack can stand in an article that is otherwise well. */
export const places: Record<string, (vector: string, date: string) => string> = {
  title: (vector, date) => article({ title: quoted(vector), date }),
  summary: line('summary'),
  author: line('author'),
  'address of the author': (vector, date) => article({ date, more: `author: {name: a, url: ${quoted(vector)}}\n` }),
  tag: (vector, date) => article({ date, more: `tags: [${quoted(vector)}]\n` }),
  image: line('image'),
  'caption of the image': (vector, date) =>
    article({
      date,
      more: `image: {src: x, alt: ${quoted(vector)}, caption: ${quoted(vector)}, credit: ${quoted(vector)}}\n`,
    }),
  id: line('id'),
  slug: line('slug'),
  url: line('url'),
  language: line('language'),
  'address of the source': (vector, date) => article({ date, more: `source: {name: a, url: ${quoted(vector)}}\n` }),
  date: (vector) => article({ date: quoted(vector) }),
  body: body('', ''),
  'body of a div': body('<div>', '</div>'),
  'body of a list and a quote': body('- > ', ''),
  href: body('<a href="', '">x</a>'),
  src: body('<img alt="a" src="', '">'),
  alt: body('<img src="x" alt="', '">'),
  'title in single quotes': body("<p title='", "'>x</p>"),
  'markdown link': body('[x](<', '>)'),
  'code block': body('```\n', '\n```'),
  'line of front matter': (vector, date) => article({ date, more: `${vector}\n` }),
}
