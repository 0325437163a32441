import { posix } from 'node:path'
import type { RuleId } from '../diagnostic.ts'
import type { Address, Base } from './address.ts'

/** What is found about one address, and what to write in its place where that is known. */
export type AddressFinding = {
  rule: RuleId
  message: string
  hint: string
  meant?: { written: string; meant: string } | undefined
}

/** What a target is now, as `targetOf` names it. */
type Ask = (name: string) => string | null

/** The finding of an address by how it is written. */
export function findingOf(address: Address, written: string): AddressFinding | undefined {
  if ('leftOut' in address) {
    const meant = pageOf(written.trim())
    return {
      rule: 'left-out-link',
      message: `The address "${written}" begins with "${address.leftOut}", which feed readers do not open; the link is left out.`,
      hint: meant
        ? `Write "${meant}".`
        : 'Link to an address that begins with https://, or remove the link and keep its words.',
      meant: meant === undefined ? undefined : { written, meant },
    }
  }
  if ('fault' in address) {
    const { fault, hint = `Write "${address.meant}".`, meant } = address
    return {
      rule: 'bad-url',
      message: `The address "${meant === undefined ? written : readable(written)}" ${fault}.`,
      hint,
      meant: meant ? { written, meant } : undefined,
    }
  }
  if (!('url' in address) || !address.doubt) return undefined
  const { fault, meant, isRead } = address.doubt
  return {
    rule: 'doubtful-link',
    message: `The address "${written}" ${fault}; it is published as "${address.url}".`,
    hint: isRead ? `Write "${meant}".` : didYouMean(meant),
    meant: { written, meant },
  }
}

/** The same for content of another tool: one bad address of years ago is left out, and holds nothing back. */
export const leftOutInstead = (finding: AddressFinding, kind: 'link' | 'picture'): AddressFinding =>
  finding.rule === 'bad-url'
    ? { ...finding, rule: 'left-out-link', message: finding.message.replace(/\.$/, `; the ${kind} is left out.`) }
    : finding

/** The page of a paper that is named by its number, and an address behind a label. */
function pageOf(address: string): string | undefined {
  const [, doi, paper, url] = /^(?:doi:(10\.\S+)|arxiv:(\d\S+)|url:(https?:\/\/\S+))$/i.exec(address) ?? []
  if (doi !== undefined) return `https://doi.org/${doi}`
  return paper === undefined ? url : `https://arxiv.org/abs/${paper}`
}

/** The finding of a link to what is not there; `isThere` is missing where no files are beside the article. */
export const linkFinding = (
  { address, written, kind, base }: { address: Address; written: string; kind: 'link' | 'picture'; base: Base },
  ask: Ask,
  isThere: ((file: string) => boolean) | undefined,
): AddressFinding | undefined =>
  kind === 'picture'
    ? undefined
    : (strayLink(address, written, base, ask) ?? (isThere && unpublishedFile(address, written, base, isThere)))

/** The finding of a link that looks like one to an article or section of ours, and leads to none. */
function strayLink(address: Address, written: string, base: Base, ask: Ask): AddressFinding | undefined {
  if (!('url' in address) || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(written.trim())) return undefined
  const url = address.url.replace(/[?#].*$/s, '')
  const meant = url.endsWith('.md') ? meantFile(url, base, ask) : meantUrl(url, ask)
  if (meant === undefined) return undefined
  const rest = address.url.slice(url.length)
  return {
    rule: 'doubtful-link',
    message: `No article or section is at "${url}", to which the link "${written}" leads.`,
    hint:
      meant === null
        ? 'Link to the file of the article, like "bridge.md", or correct the address.'
        : didYouMean(meant + rest),
    meant: meant === null ? undefined : { written, meant: meant + rest },
  }
}

/** The finding of a link to a file beside the article that is not published, since it is of another kind: the link leads to the site. */
function unpublishedFile(
  address: Address,
  written: string,
  base: Base,
  isFile: (file: string) => boolean,
): AddressFinding | undefined {
  const path = written.trim().replace(/[?#].*$/s, '')
  if (!('url' in address) || /^(?:[a-z][a-z0-9+.-]*:|\/|$)/i.test(path) || !/\.\w+$/.test(path)) return undefined
  const file = posix.join(posix.dirname(base.file), decoded(path))
  if (file.startsWith('../') || !isFile(file)) return undefined
  return {
    rule: 'doubtful-link',
    message: `The file "${written}" is beside the article, but files of its kind are not published: the link leads to "${address.url}".`,
    hint: 'Put it on the site under that address, or link to a file that can be published, like a PDF.',
  }
}

/** An address as it was written: markdown writes some of its characters as codes. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** The hint of a finding that is not sure of the address that was meant. */
export const didYouMean = (address: string) => `Did you mean "${address}"? Then write it so.`

function meantFile(url: string, base: Base, ask: Ask): string | null {
  const file = decodeURI(new URL(url).pathname.slice(1))
  const near = ask(file) === null ? ask(`?${file}`) : file
  return near === null ? null : relativePath(near, base.file)
}

function meantUrl(url: string, ask: Ask): string | null | undefined {
  const meant = ask(url)
  if (meant === url) return undefined
  if (meant === null) return null
  const [own, other] = [new URL(url), new URL(meant)]
  return own.origin === other.origin ? other.pathname : meant
}

/** An address that begins with the folder of the articles, which sites do not have: an error only if the file is there. */
export function inContent(written: string, base: Base, isFile: (file: string) => boolean): Address | undefined {
  if (!written.includes('content/')) return undefined
  const [, path, hash = ''] = /^(?:\/|\.\.?\/)*content\/([^?#]+)(?:\?[^#]*)?(#.*)?/.exec(written.trim()) ?? []
  if (path === undefined) return undefined
  const own = posix.join(posix.dirname(base.file), decoded(written.trim()))
  const file = [decoded(path), `${decoded(path).replace(/\/$/, '')}.md`].find(isFile)
  if (file === undefined || (!written.startsWith('/') && isFile(own))) return undefined
  return {
    fault: 'begins with the folder "content", which is not part of an address',
    meant: relativePath(file, base.file) + hash,
  }
}

/** The path of a file below content/ as an article names it. */
export const relativePath = (file: string, from: string): string =>
  posix.relative(posix.dirname(from), file).split('/').map(encodeURIComponent).join('/')

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
