import { isAttachment } from '../attachment/kind.ts'
import type { Places } from '../content/places.ts'
import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import type { Article, Position } from '../model.ts'
import { withFragment } from '../text/url.ts'
import { isLinkedPicture, readAddress } from './address.ts'
import { didYouMean, findingOf, inContent, relativePath, strayLink, unpublishedFile } from './address-findings.ts'
import type { Resolved } from './addressing.ts'
import { foreignAddress } from './foreign-address.ts'
import { openAttachments } from './published-attachment.ts'
import { openPictures, type PublishedFile, type Say } from './published-picture.ts'

/** What rendering needs to know of the world around an article. */
export type Surroundings = {
  picture: Content['picture']
  attachment: Content['attachment']
  /** What a target is now, as `targetOf` names it. */
  target: (name: string) => string | null
  places: Places
}

/** The targets to which a text has links, each with what it is; null where nothing is published. */
export type Links = [target: string, now: string | null][]

export type Addresses = ReturnType<typeof resolver>

/** Resolves the addresses of one article, and remembers the files it published and what it had to say. */
export function resolver(article: Article, { picture, attachment, target, places }: Surroundings) {
  const said = new Map<string, Diagnostic>()
  const asked = new Map<string, string | null>()
  const base = { permalink: article.url, site: article.section.url, file: article.path }
  const say: Say = (rule, at, message, hint, meant) => {
    const key = `${rule} ${message}`
    if (said.has(key)) return
    const place = at()
    const fix = meant && places.rewritten(place, meant.written, meant.meant)
    said.set(key, { ...place, rule, message, hint, ...(fix ? { fix } : {}) })
  }
  const ask = (name: string) => {
    const now = asked.get(name) ?? target(name)
    asked.set(name, now)
    return now
  }
  const pictures = openPictures(article, picture, say)
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

  /** A picture that is not beside the article of another tool: where its pages have it. */
  function elsewhere(written: string, isLead: boolean, at: () => Position): Resolved | undefined | 'here' {
    const { reading } = article.section
    const address =
      reading?.generator === undefined
        ? undefined
        : foreignAddress(written, base, reading, (path) => ask(`static:${path}`) !== null)
    if (!address) return 'here'
    if (address.isThere) return { url: address.url }
    if (isLead) {
      say('picture-format', at, `The lead picture "${written}" is nowhere in the files: it is left out.`, staticHint)
      return undefined
    }
    say(
      'doubtful-link',
      at,
      `The picture "${written}" is nowhere in the files: it is published as "${address.url}".`,
      staticHint,
    )
    return { url: address.url }
  }

  const isThere = (file: string) => 'bytes' in picture(file) || (isAttachment(file) && 'digest' in attachment(file))

  return {
    say,
    resolve(written: string, kind: 'link' | 'picture', at: () => Position, isLead = false): Resolved | undefined {
      const isFile = (file: string) => (kind === 'link' ? ask(file) !== null || isThere(file) : isThere(file))
      const address = inContent(written, base, isFile) ?? readAddress(written, kind, base)
      const isLost = ('file' in address && !isThere(address.file)) || 'fault' in address
      const other = kind === 'picture' && isLost ? elsewhere(written, isLead, at) : 'here'
      if (other !== 'here') return other
      if ('file' in address) {
        if (kind === 'picture' || isLinkedPicture(address.file)) return pictures.publish(address.file, written, at)
        const isArticle = address.file.endsWith('.md')
        return isArticle ? fileLink(address.file, written, at) : attachments.publish(address.file, written, at)
      }
      const finding =
        findingOf(address, written) ??
        (kind === 'link'
          ? (strayLink(address, written, base, ask) ?? unpublishedFile(address, written, base, isThere))
          : undefined)
      if (finding) say(finding.rule, at, finding.message, finding.hint, finding.meant)
      return 'url' in address ? { url: address.url } : undefined
    },
    files: (): PublishedFile[] => [...pictures.all(), ...attachments.all()],
    attachments: attachments.shown,
    attachment: attachments.at,
    links: (): Links => [...asked],
    file: pictures.file,
    diagnostics: () => [...said.values()],
  }
}

const staticHint = 'Put the picture beside the article, or write its address on the site, like "/images/bridge.jpg".'

const brokenLink = 'Link to a published article, or to its address.'

const hashOf = (written: string) => /#.*$/.exec(written)?.[0] ?? ''
