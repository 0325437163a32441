import type { ArticleHead, OutputFile, Picture } from '../../model.ts'
import { decoded } from '../../text/characters.ts'
import type { Found } from './found.ts'

/** What was examined for partners; the findings are among the diagnostics of the build. */
export type PartnerOutcome = {
  /** The names of the partners that were examined, in the order of their table. */
  names: readonly string[]
  /** The articles that findings of partners are about, by their files as diagnostics name them. */
  articles: ReadonlyMap<string, ExaminedArticle>
  /** The ids of rows that settings mute. */
  muted?: readonly string[] | undefined
}

/** An article with findings of partners. */
export type ExaminedArticle = {
  title: string
  /** Its permalink. */
  url: string
  /** The file of its lead picture, if the build publishes it; length in bytes. */
  picture?: { alt: string; type: string; length: number; read: () => Uint8Array } | undefined
}

/** What is known of the articles that findings may be about. @internal */
export type ShownArticles = {
  heads: readonly ArticleHead[]
  /** By the paths of articles. */
  renderings: ReadonlyMap<string, { article?: { bytes: () => Uint8Array } | undefined }>
  files: readonly OutputFile[]
  /** The name of a file below content/ in diagnostics. */
  name: (path: string) => string
}

/** The articles with findings; of their pictures those that the build publishes. @internal */
export function examinedArticles(found: readonly Found[], shown: ShownArticles): ReadonlyMap<string, ExaminedArticle> {
  const paths = new Set(found.flatMap(({ path }) => path ?? []))
  const files = new Map(shown.files.map((file) => [file.path, file]))
  return new Map(
    shown.heads
      .filter(({ path }) => paths.has(path))
      .map(({ path, title, url, section }) => {
        const picture = pictureIn(shown.renderings.get(path)?.article?.bytes())
        const file = picture && files.get(decoded(picture.url.replace(section.feedsUrl, '')))
        const own = file?.read && picture?.file && { ...picture.file, alt: picture.alt, read: file.read }
        return [shown.name(path), { title, url, picture: own }]
      }),
  )
}

/** The lead picture of a rendered article, from its JSON. */
function pictureIn(article: Uint8Array | undefined): Picture | undefined {
  const { picture }: { picture?: Picture } = article ? JSON.parse(Buffer.from(article).toString()) : {}
  return picture
}
