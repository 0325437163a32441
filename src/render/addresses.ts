import { isAttachment } from '../attachment/kind.ts'
import type { Given } from '../content/given.ts'
import type { Places } from '../content/places.ts'
import type { Content } from '../content/read.ts'
import { limits } from '../limits.ts'
import type { Article, Position } from '../model.ts'
import { withFragment } from '../text/url.ts'
import { isLinkedPicture, itemsFrom, onPage, readAddress } from './address.ts'
import { didYouMean, findingOf, inContent, leftOutInstead, linkFinding, relativePath } from './address-findings.ts'
import type { Resolved } from './addressing.ts'
import { openElsewhere } from './elsewhere.ts'
import { openAttachments } from './published-attachment.ts'
import { openPictures, type PublishedFile, type Say } from './published-picture.ts'
import { openSaid } from './said.ts'

/** What rendering needs to know of the world around an article. */
export type Surroundings = {
  picture: Content['picture']
  attachment: Content['attachment']
  /** What a target is now, as `targetOf` names it. */
  target: (name: string) => string | null
  places: Places
  /** What code gave in place of a file. */
  given?: Given | undefined
}

/** The targets to which a text has links, each with what it is; null where nothing is published. */
export type Links = [target: string, now: string | null][]

export type Addresses = ReturnType<typeof resolver>

/** Resolves the addresses of one article, and remembers the files it published and what it had to say. */
export function resolver(article: Article, { picture, attachment, target, places, given }: Surroundings) {
  const { say, diagnostics } = openSaid(places)
  const asked = new Map<string, string | null>()
  const base = { permalink: article.url, site: article.section.url, file: article.path }
  const ask = (name: string) => {
    const now = asked.get(name) ?? target(name)
    asked.set(name, now)
    return now
  }
  const elsewhere = openElsewhere(article, { base, ask, say })
  const sayOwn: Say = (rule, ...finding) => {
    if (!elsewhere || rule !== 'bad-picture') say(rule, ...finding) // another tool publishes the others
  }
  const pictures = openPictures(article, picture, sayOwn)
  const attachments = openAttachments(article, attachment, say)

  /** What is published for a link to the file of an article. */
  function fileLink(file: string, written: string, at: () => Position): Resolved | undefined {
    const url = ask(file)
    if (url === null) {
      const near = asked.size < limits.nearestSearches ? ask(`?${file}`) : null
      const meant = near === null ? undefined : relativePath(near, article.path)
      say(
        'broken-link',
        at,
        `No article is published from "${written}"; the link is left out.`,
        meant === undefined ? brokenLink : didYouMean(meant),
        meant === undefined ? undefined : { written, meant: meant + hashOf(written) },
      )
      return undefined
    }
    return { url: withFragment(url, written) }
  }

  const itemOf = given && itemsFrom(base, ask)
  const isThere = (file: string) => 'bytes' in picture(file) || (isAttachment(file) && 'digest' in attachment(file))

  return {
    say,
    resolve(written: string, kind: 'link' | 'picture', at: () => Position, isLead = false): Resolved | undefined {
      const isFile = (file: string) => (kind === 'link' ? ask(file) !== null || isThere(file) : isThere(file))
      const isOnPage = beginsOnPage(given, isLead)
      const inFile = isOnPage ? undefined : (itemOf?.(written, kind) ?? inContent(written, base, isFile))
      const address = inFile ?? readAddress(isOnPage ? onPage(written, kind, base) : written, kind, base)
      const isLost = ('file' in address && !isArticle(address.file) && !isThere(address.file)) || 'fault' in address
      if (elsewhere && isLost && (kind === 'picture' || 'file' in address) && !hasScheme.test(written.trim()))
        return elsewhere({ written, kind, isLead, at })
      if ('file' in address) {
        if (kind === 'picture' || isLinkedPicture(address.file))
          return pictures.publish(address.file, written, at) ?? elsewhere?.({ written, kind, isLead, at })
        return isArticle(address.file) || itemOf?.(written, kind)
          ? fileLink(address.file, written, at)
          : attachments.publish(address.file, written, at)
      }
      const finding =
        findingOf(address, written) ??
        linkFinding({ address, written, kind, base }, ask, isOnPage ? undefined : isThere)
      const found = finding && elsewhere ? leftOutInstead(finding, kind) : finding
      if (found) say(found.rule, at, found.message, found.hint, found.meant)
      return 'url' in address ? { url: address.url } : undefined
    },
    files: (): PublishedFile[] => [...pictures.all(), ...attachments.all()],
    attachments: attachments.shown,
    attachment: attachments.at,
    links: (): Links => [...asked],
    file: pictures.file,
    diagnostics,
  }
}

/** Whether relative addresses begin at the page of an article from code, not at its file. The lead picture is not in its text. */
const beginsOnPage = (given: Given | undefined, isLead: boolean) =>
  given?.onPage === 'all' || (given?.onPage === 'text' && !isLead)

const isArticle = (file: string) => /\.(?:md|mdx|markdown)$/.test(file)

const hasScheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

const brokenLink = 'Link to a published article, or to its address.'

const hashOf = (written: string) => /#.*$/.exec(written)?.[0] ?? ''
