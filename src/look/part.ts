import { defaultTreeAdapter as adapter, html as names, parseFragment } from 'parse5'
import { lineIndex } from '../content/line-index.ts'
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import type { SafeHtml, Section, SourceFile } from '../model.ts'
import { onPage, readAddress } from '../render/address.ts'
import type { Resolve } from '../render/addressing.ts'
import { cleanPart } from '../render/page-part.ts'
import { attributesOfPage, pageElements, unshown } from '../render/sanitize.ts'
import { type Element, elementsIn } from '../render/tree.ts'
import { lookLimits } from './limits.ts'

type Site = Pick<Section, 'url' | 'feedsUrl'>

/** Something that is left out, at an offset. */
type LeftOut = { at: number; rule?: RuleId; message: string; hint: string }

/** The header or footer of pages: clean HTML of its file, and what was left out of it. */
export function partOf({ file, text }: SourceFile, site: Site): { html: SafeHtml; diagnostics: Diagnostic[] } {
  const { html, misplaced, lost } = cleanPart(text, (written, kind) => read(written, kind, site).resolved)
  const position = lineIndex(text)
  const found: LeftOut[] = [
    ...leftOut(text, site),
    ...misplaced.map((name) => ({
      at: Math.max(0, text.toLowerCase().indexOf(`<${name}`)),
      message: `<${name}> is left out where HTML does not allow it; its text stays.`,
      hint: 'Put it into the element that it belongs to.',
    })),
    ...lost.map(({ start, opening, fault, words, hint }) => ({
      ...{ at: start, rule: 'lost-text' as const, hint },
      message: `${opening} ${fault}: nobody would see the text "${words}".`,
    })),
  ]
  const diagnostics = found
    .sort((a, b) => a.at - b.at)
    .slice(0, lookLimits.findings)
    .map(({ at, rule = 'removed-html', message, hint }): Diagnostic => ({ file, ...position(at), rule, message, hint }))
  return { html, diagnostics }
}

/** Every element and attribute that is left out. */
function leftOut(text: string, site: Site): LeftOut[] {
  const fragment = parseFragment(inBody, text, { sourceCodeLocationInfo: true })
  const hidden = new Set<Element>()
  return [
    ...[...text.matchAll(/<(!doctype|html|head|body)[\s>]/gi)].slice(0, 1).map(({ 1: name = '', index }) => ({
      at: index,
      message: `<${name}> is left out: the file is put into pages, and is no page itself.`,
      hint: 'Write only the HTML that is to be in the pages.',
    })),
    ...elementsIn(fragment).flatMap((element) => {
      if (hidden.has(element)) return []
      if (pageElements.includes(element.tagName)) return attributesOf(element, site)
      if (unshown.includes(element.tagName)) for (const inside of elementsIn(element)) hidden.add(inside)
      return [withoutElement(element)]
    }),
  ]
}

const inBody = adapter.createElement('div', names.NS.HTML, [])

const withoutElement = ({ tagName, sourceCodeLocation }: Element): LeftOut => ({
  at: sourceCodeLocation?.startOffset ?? 0,
  message: `<${tagName}> is left out: what is around the pages has text, links and pictures only.`,
  hint:
    tagName === 'style' || tagName === 'link'
      ? 'Write the style into the file of "css".'
      : /^(?:i?frame|video|audio|object|embed|form|input|button|picture)$/.test(tagName)
        ? 'Write a link to a page that has it.'
        : 'Remove it, or write a <div> or <span> with a class.',
})

function attributesOf({ tagName, attrs, sourceCodeLocation }: Element, site: Site): LeftOut[] {
  const allowed = [...(attributesOfPage['*'] ?? []), ...(attributesOfPage[tagName] ?? [])]
  return attrs.flatMap(({ name, value }) => {
    const at = sourceCodeLocation?.attrs?.[name]?.startOffset ?? sourceCodeLocation?.startOffset ?? 0
    if (!allowed.includes(name)) return [withoutAttribute(name, tagName, at)]
    if (name !== 'href' && name !== 'src' && name !== 'cite') return []
    const { fault, hint } = read(value, name === 'src' ? 'picture' : 'link', site)
    return fault === undefined
      ? []
      : [{ at, message: `The address "${value.slice(0, 80)}" is left out: it ${fault}.`, hint }]
  })
}

const withoutAttribute = (name: string, tagName: string, at: number): LeftOut => ({
  at,
  message: `The attribute "${name}" of <${tagName}> is left out.`,
  hint:
    name === 'style' || name === 'id' || name === 'align'
      ? 'Write a class, and its style into the file of "css".'
      : 'Remove it.',
})

type Read = { resolved?: ReturnType<Resolve>; fault?: string; hint: string }

/** An address as the page of the site has it. Pictures are on the host of the pages: these ask nobody else. */
function read(written: string, kind: 'link' | 'picture', { url, feedsUrl }: Site): Read {
  const base = { permalink: url, site: new URL('/', url).href, file: '' }
  const address = readAddress(onPage(written, kind, base), kind, base)
  if ('leftOut' in address) return { fault: `begins with "${address.leftOut}"`, hint: 'Write an address of a page.' }
  if (!('url' in address)) {
    const { fault = 'leads nowhere', hint } = 'fault' in address ? address : {}
    return { fault, hint: hint ?? 'Correct the address.' }
  }
  const host = new URL(feedsUrl).origin
  if (kind === 'link' || new URL(address.url).origin === host) return { resolved: { url: address.url }, hint: '' }
  return {
    fault: `is not on ${host}, and pages ask nobody else`,
    hint: 'Put the picture there, or write it into the file of "css" as a background.',
  }
}
