import { expect, test } from 'vitest'
import { limits } from '../../src/limits.ts'
import { readPicture } from '../../src/picture/read.ts'

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="3"${attributes}>${inside}</svg>`
const read = (text: string | Buffer) => readPicture(Buffer.from(text))
const nested = (depth: number) => svg('<g>'.repeat(depth) + '</g>'.repeat(depth))

test.each([
  { because: 'script', inside: '<script>alert(1)</script>', fault: 'the element <script>' },
  { because: 'handler', inside: '<rect onclick="alert(1)"/>', fault: 'the handler "onclick"' },
  { because: 'link with a program', inside: '<a href="java&#x09;script:alert(1)"/>', fault: 'a program in "href"' },
  {
    because: 'page',
    inside: '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    fault: '<foreignObject>',
  },
  { because: 'animation', inside: '<set attributeName="href" to="x"/>', fault: 'the element <set>' },
  { because: 'open element', inside: '<g>', fault: 'not well-formed' },
  {
    because: 'link',
    inside: '<a href="https://elsewhere.internal/"><rect/></a>',
    fault: 'the address "https://elsewhere.internal/"',
  },
  { because: 'relative link', inside: '<a xlink:href="page.html"/>', fault: 'the address "page.html"' },
  { because: 'picture', inside: '<image href="//elsewhere.internal/a.png"/>', fault: 'the address "//elsewhere' },
  {
    because: 'picture of another prefix',
    inside: '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="http://elsewhere.internal/"/>',
    fault: 'the address',
  },
  {
    because: 'filter picture',
    inside: '<filter><feImage href="https://elsewhere.internal/"/></filter>',
    fault: 'the address',
  },
  { because: 'part of another file', inside: '<use href="other.svg#a"/>', fault: 'the address "other.svg#a"' },
  {
    because: 'SVG as data',
    inside: '<image href="data:image/svg+xml,%3Csvg/%3E"/>',
    fault: 'the address "data:image/svg+xml',
  },
  { because: 'page as data', inside: '<use href=" data:text/html,x"/>', fault: 'the address "data:text/html,x"' },
  { because: 'base', inside: '<g xml:base="https://elsewhere.internal/"><use href="#a"/></g>', fault: 'the address' },
  {
    because: 'style sheet',
    inside: '<style>@import "https://elsewhere.internal/a.css";</style>',
    fault: 'the rule @import',
  },
  {
    because: 'style sheet in escapes',
    inside: '<style>@\\69mport "//elsewhere.internal/a.css";</style>',
    fault: 'the rule @import',
  },
  { because: 'style sheet in two texts', inside: '<style>@im<!-- -->port "x";</style>', fault: 'the rule @import' },
  {
    because: 'style sheet as data',
    inside: '<style><![CDATA[@import url(a.css);]]></style>',
    fault: 'the rule @import',
  },
  {
    because: 'background',
    inside: '<style>g { background: url(https://elsewhere.internal/) }</style>',
    fault: 'the address "https://elsewhere',
  },
  {
    because: 'background in escapes',
    inside: '<g style="background:\\75\\72l(\'//elsewhere.internal/\')"/>',
    fault: 'the address "//elsewhere',
  },
  { because: 'font', inside: '<style>@font-face { src: url("a.woff2") }</style>', fault: 'the address "a.woff2"' },
  { because: 'cursor', inside: '<g cursor="url(a.cur), auto"/>', fault: 'the address "a.cur"' },
  { because: 'fill', inside: '<g fill="url(other.svg#a)"/>', fault: 'the address "other.svg#a"' },
  {
    because: 'mask of a set of pictures',
    inside: `<g style="mask: image-set('a.png' 1x)"/>`,
    fault: 'loads other pictures',
  },
])('an SVG is refused for its $because', ({ inside, fault }) => {
  expect(read(svg(inside))).toEqual({ fault: expect.stringMatching(/^is an SVG picture /) })
  expect(read(svg(inside))).toEqual({ fault: expect.stringContaining(fault) })
})

test.each([
  { because: 'entity', text: `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, fault: 'declarations' },
  { because: 'style sheet of XML', text: `<?xml-stylesheet href="a.css"?>${svg('')}`, fault: '<?xml-stylesheet?>' },
  { because: 'encoding', text: `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`, fault: '"ISO-2022-JP"' },
  {
    because: 'depth',
    text: nested(limits.svgNesting),
    fault: `more than ${limits.svgNesting} elements inside one another`,
  },
])('an SVG is refused for its $because', ({ text, fault }) => {
  expect(read(text)).toEqual({ fault: expect.stringContaining(fault) })
})

test.each([
  {
    because: 'gradients and clips of its own',
    inside: '<g fill="url(#a)" clip-path="url( \'#b\' )" style="filter:url(&quot;#c&quot;)"><use xlink:href="#d"/></g>',
  },
  {
    because: 'pictures inside it',
    inside: '<image href="data:image/png;base64,AA"/><image xlink:href="data:image/jpeg;base64,&#10;AA"/>',
  },
  {
    because: 'a style of its own',
    inside: '<style>@namespace svg url(http://www.w3.org/2000/svg); .a\\.b { fill: url(#a); font-family: "A" }</style>',
  },
  {
    because: 'a licence and a source',
    inside: `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"><cc:Work rdf:about=""><cc:license rdf:resource="http://creativecommons.org/licenses/by/4.0/"/></cc:Work></rdf:RDF></metadata>`,
  },
  {
    because: 'namespaces of editors',
    inside:
      '<g xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/a/url(a.png)" data-name="image(1)" id="src(1)"/>',
  },
  { because: 'text about addresses', inside: '<title>https://www.example.org/ url(a)</title><text>@import</text>' },
  { because: 'links to itself', inside: '<a href="#part"><rect/></a>' },
])('an SVG may have $because', ({ inside }) => {
  expect(read(svg(inside))).toMatchObject({ type: 'image/svg+xml', width: 4, height: 3 })
})

test.each([
  {
    because: 'the document type that editors write',
    text: `<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
  },
  { because: 'elements as deep as the limit', text: nested(limits.svgNesting - 1) },
])('an SVG may have $because', ({ text }) => {
  expect(read(text)).toMatchObject({ type: 'image/svg+xml' })
})
