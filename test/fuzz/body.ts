import fc from 'fast-check'
import { address, text } from './text.ts'

const names =
  `p div b i a em table tr td th thead ul li figure figcaption img video audio source picture details summary ruby rt pre code
  blockquote h1 h2 h6 span script style svg math mtext mglyph annotation-xml foreignObject template noscript noembed noframes textarea title
  xmp plaintext iframe object embed form input select option button meta base link frameset body html head marquee`.split(
    /\s+/,
  )

const attribute = fc
  .tuple(
    fc.constantFrom(
      'href',
      'src',
      'srcset',
      'alt',
      'title',
      'style',
      'onerror',
      'onclick',
      'id',
      'name',
      'class',
      'srcdoc',
      'poster',
      'cite',
      'xlink:href',
      'is',
    ),
    fc.oneof(address, text),
    fc.constantFrom('"', "'", ''),
  )
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`)

/** Elements in one another, allowed and forbidden ones, some of them never closed. */
const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
  html: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('element')),
  element: fc
    .tuple(
      fc.constantFrom(...names),
      fc.array(attribute, { maxLength: 3 }),
      fc.array(tie('html'), { maxLength: 3 }),
      fc.constantFrom('closed', 'closed', 'open', 'empty'),
    )
    .map(([name, attributes, inside, end]) => {
      const start = `<${name}${attributes.join('')}${end === 'empty' ? '/' : ''}>`
      return end === 'empty' ? start : `${start}${inside.join('')}${end === 'closed' ? `</${name}>` : ''}`
    }),
}))

const markdown = fc
  .tuple(text, address)
  .chain(([words, link]) =>
    fc.constantFrom(
      `[${words}](<${link}>)`,
      `![${words}](x "${words}")`,
      `![${words}](${link})`,
      `# ${words}`,
      `> - ${words}`,
      `1. ${words}\n   - [ ] ${words}`,
      `| ${words} | b |\n|---|:-:|\n| ${link} | ${words} |`,
      `\`\`\`${words}\n${words}\n\`\`\``,
      `    ${words}`,
      `*${words}* **${words}** ~~${words}~~ \`${words}\``,
      `a[^1]\n\n[^1]: ${words}`,
      `[${words}]: ${link} "${words}"\n\n[${words}]`,
      `<${link}>`,
      `Setext ${words}\n---`,
    ),
  )

/** The markdown below the front matter; it begins with words, so that it is seldom empty. */
export const markdownBody = fc
  .array(fc.oneof(html, markdown, text), { minLength: 1, maxLength: 6 })
  .map((pieces) => ['The bridge opens.', ...pieces].join('\n\n'))
