import { childOf, childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { Finding } from '../model.ts'
import { textAt } from '../rules/parts.ts'
import { elementsOf, hasHtml, isMediaType, shown, wrongIf } from './findings.ts'

/** Findings about the content of an entry, or about what is in its place. */
export function contentFindings(entry: XmlElement): Finding[] {
  const content = childOf(entry, 'atom:content')
  const { src, type = 'text' } = content?.attributes ?? {}
  const isBinary = isMediaType(type) && !/^text\/|[/+]xml\b/i.test(type)
  const hasPage = childrenOf(entry, 'atom:link').some(({ attributes: { rel = 'alternate' } }) => rel === 'alternate')
  return [
    ...wrongIf(
      content === undefined && !hasPage,
      'The entry has neither content nor a link to its page.',
      'Write <link rel="alternate" type="text/html" href="..."/>.',
    ),
    ...wrongIf(
      textAt(entry, 'atom:summary') === '' && (src !== undefined || isBinary),
      `The content is ${src === undefined ? type : 'in another file'}, and the entry has no <summary>.`,
      'Write a <summary>.',
      { key: ['summary'] },
    ),
  ]
}

/** A finding when the content of an entry has neither text nor pictures. */
export const emptyContent = (entry: XmlElement): Finding[] =>
  childrenOf(entry, 'atom:content').flatMap((content) =>
    wrongIf(
      content.attributes.src === undefined && textOf(content).trim() === '' && !holdsMore(content),
      'The <content> is empty.',
      'Write a text below the front matter.',
    ),
  )

/** Whether XHTML or XML has elements besides the `<div>` around it. */
const holdsMore = (content: XmlElement) =>
  content.attributes.type === 'xhtml'
    ? elementsOf(content).some((div) => elementsOf(div).length > 0)
    : elementsOf(content).length > 0

const texts = ['title', 'subtitle', 'summary', 'rights', 'content'].map((name) => `atom:${name}`)

/** Findings about the form of the texts of a feed or entry (RFC 4287 §3.1); a title may name elements of HTML. */
export const formFindings = (parent: XmlElement): Finding[] =>
  elementsOf(parent)
    .filter(({ name }) => texts.includes(name))
    .flatMap((text) => {
      const { type = 'text', src } = text.attributes
      const name = shown(text.name)
      if (text.name === 'atom:content' && (src !== undefined || isMediaType(type))) return []
      const inside = elementsOf(text)
      return [
        ...wrongIf(
          !['text', 'html', 'xhtml'].includes(type),
          `The ${name} has the type "${type}".`,
          'Write type="text", type="html" or type="xhtml".',
        ),
        ...wrongIf(
          (type === 'text' || type === 'html') && inside.length > 0,
          `The ${name} of the type ${type} has an element <${inside[0]?.name ?? ''}> that is not escaped.`,
          'Write < as &lt; and & as &amp; in it, with type="html".',
        ),
        ...wrongIf(
          type === 'xhtml' && (inside.length !== 1 || !/^(?:.+:)?div$/.test(inside[0]?.name ?? '')),
          `The ${name} of the type xhtml is not one <div>.`,
          'Write <div xmlns="http://www.w3.org/1999/xhtml"> around its text.',
        ),
        ...wrongIf(
          type === 'text' && text.name !== 'atom:title' && hasHtml(textOf(text)),
          `The ${name} is plain text, and has elements of HTML.`,
          'Write type="html" where it is HTML.',
          { severity: 'warning' },
        ),
      ]
    })
