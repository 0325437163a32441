import { type Dirent, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { readRegular } from '../disk/file.ts'
import { limits } from '../limits.ts'
import { withPreset } from './other-tool.ts'

/** How the paths below content/ are named in findings. */
export type Name = (path: string) => string

/**
 * Files that look like articles to a person or to another tool, and are not read: one finding for each kind in a folder. A
 * document that an article names is a file beside it; one with the name of an article is its manuscript. The settings may name a page as
 * a part of the look.
 */
export function unreadFiles(
  root: string,
  folder: string,
  entries: readonly Dirent[],
  { name, settings }: { name: Name; settings: () => string },
): Diagnostic[] {
  const files = entries.filter((entry) => kindOf(entry.name) && entry.isFile()).map((entry) => entry.name)
  if (files.length === 0) return []
  const articles = new Set(entries.map((entry) => entry.name).filter(isArticle))
  const texts = textsOf(root, folder, articles)
  const unread = files.filter((file) => {
    if (kindOf(file)?.isMarkdown || hasFence(join(root, folder, file))) return true
    if (/\.html?$/i.test(file) && settings().includes(file)) return false
    if (usual.test(file) || articles.has(`${stemOf(file)}.md`)) return false
    return !texts().some((text) => [file, encodeURI(file), encodeURIComponent(file)].some((one) => text.includes(one)))
  })
  const kinds = new Set(unread.map((file) => kindOf(file)?.extension))
  return [...kinds].map((kind) => {
    const group = unread.filter((file) => kindOf(file)?.extension === kind)
    const [first = ''] = group
    const others = group.length === 1 ? 'is' : `and ${group.length - 1} more of its kind in this folder are`
    const article = `${stemOf(first)}.md`
    const rename = articles.has(article) ? 'Rename it, to another name that ends in .md,' : `Rename it to "${article}"`
    return {
      ...{ file: name(folder === '' ? first : `${folder}/${first}`), line: 1, column: 1 },
      rule: 'skipped-file',
      message: `"${first}" ${others} not read: articles are files whose names end in .md.`,
      hint: [
        kindOf(first)?.isText
          ? `${rename} if it should be read.`
          : `Save it as markdown, like "${article}", if it is an article.`,
        ...(hasFence(join(root, folder, first)) ? presetsOf(kind) : []),
      ].join(' '),
    }
  })
}

/** The presets that read such files where they begin with front matter. */
const presetsOf = (kind = ''): string[] =>
  kind === 'mdx'
    ? [withPreset('astro', 'docusaurus')]
    : /^(?:markdown|mkdn?|html)$/.test(kind)
      ? [withPreset('jekyll')]
      : []

type Kind = { extension: string; isMarkdown: boolean; isText: boolean }

/** What a file is by its name, when it may be meant as an article. */
function kindOf(file: string): Kind | undefined {
  const [, extension = ''] = /\.(md\.txt|\w+)$/i.exec(file) ?? []
  const kind = extension.toLowerCase()
  const isMarkdown = markdown.has(kind) && extension !== 'md'
  return isMarkdown || documents.has(kind)
    ? { extension: kind, isMarkdown, isText: isMarkdown || kind === 'txt' }
    : undefined
}

const markdown = new Set('md mdx markdown mdown mkd mkdn mdwn mdtxt mdtext rmd qmd md.txt'.split(' '))
const documents = new Set(
  'txt html htm xhtml rst adoc asciidoc org textile ipynb tex docx doc odt rtf pages'.split(' '),
)

const stemOf = (file: string) => file.replace(/\.(?:md\.txt|\w+)$/i, '')
const isArticle = (file: string) => file.endsWith('.md')

/** Files that are usual on a web server or in a repository. */
const usual =
  /^(?:robots|humans|ads|app-ads|security|llms|license|licence|readme|requirements|notice|changes)\.txt$|^(?:google|yandex_|baidu_verify)\w+\.html$|^404\.html$/i

/** Whether a file begins with a line of front matter. */
export function hasFence(path: string): boolean {
  const content = readRegular(path, limits.file)
  return 'bytes' in content && /^(?:\uFEFF)?(?:---|\+\+\+)[ \t]*\r?\n/.test(content.bytes.toString('utf8', 0, 16))
}

/** The texts of the articles of a folder, or of the one above a folder without articles; read when they are asked for. */
function textsOf(root: string, folder: string, articles: ReadonlySet<string>): () => string[] {
  let texts: string[] | undefined
  return () => {
    const place = join(root, articles.size > 0 || folder === '' ? folder : dirname(folder))
    texts ??= (articles.size > 0 ? [...articles] : readdirSync(place).filter(isArticle)).flatMap((file) => {
      const content = readRegular(join(place, file), limits.file)
      return 'bytes' in content ? content.bytes.toString() : []
    })
    return texts
  }
}
