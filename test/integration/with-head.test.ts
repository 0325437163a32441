import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { withHead } from '../../src/integration/head/with-head.ts'
import { elementsIn } from '../../src/render/tree.ts'

const url = 'https://www.daily.internal/news/bridge/'
const line = '<meta property="og:title" content="A &lt;bridge> opens">'
const part = `<!-- Feedwright begins -->\n${line}\n<!-- Feedwright ends -->\n`

/** The page with a mark where our lines come. */
const markedIn = (built: string) => {
  const { page } = withHead(built.replace('|', ''), line, url)
  return page.replace(part, '|').replace(part.replaceAll('\n', '\r\n'), '|')
}

test.each([
  {
    because: 'a usual page',
    page: '<!doctype html>\n<html>\n<head>\n<title>A</title>\n|</head>\n<body></body>\n</html>\n',
  },
  { because: 'one line', page: '<!doctype html><html><head><title>A</title>|</head><body><p>A</html>' },
  { because: 'tags in upper case', page: '<HTML>\n<HEAD>\n<TITLE>A</TITLE>\n|</HEAD >\n<BODY></BODY>\n</HTML>\n' },
  { because: 'an end in a comment', page: '<head><!-- </head> --><title>A</title>|</head><p>A' },
  { because: 'an end in a script', page: '<head><script>"</head>"</script>|</head><p>A' },
  { because: 'an end in a template', page: '<head><template></head><head></template>|</head><p>A' },
  { because: 'an end in an attribute', page: '<head><meta name="a" content="</head>">|</head><p>A' },
  { because: 'a header in the text', page: '<head><title>A</title>|</head><body><header></header></head></body>' },
  { because: 'elements behind the head', page: '<head>|</head><link rel="icon" href="/a.png"><body>' },
  { because: 'a head without an end', page: '<html><head><title>A</title>|\n<body>A' },
  { because: 'a head with text in it', page: '<head><title>A</title>|Text<meta name="a" content="b"></head>' },
  { because: 'an empty head without an end', page: '<html><head>|<body>A' },
  { because: 'no head', page: '<!doctype html>\n<html lang="en">|<body>A</body></html>' },
  { because: 'no head, but what belongs there', page: '<!doctype html>\n<title>A</title>|\n<p>A' },
  { because: 'no tags at all', page: '<!doctype html>|A' },
  { because: 'not even a doctype', page: '|<p>A' },
  { because: 'an empty page', page: '|' },
  { because: 'a mark of the order of bytes', page: '\uFEFF<!doctype html><html><head><title>Ä</title>|</head>' },
  { because: 'a mark alone', page: '\uFEFF|<p>A' },
  { because: 'lines with CRLF', page: '<html>\r\n<head>\r\n<title>𝄞</title>\r\n|</head>\r\n<body>\r\n' },
  { because: 'a body in a comment', page: '<head><!-- <body> --><title>A</title>|</head><body>A' },
  { because: 'a body in a script, and no end', page: '<head><script>"<body>"</script><title>A</title>|<p>A' },
  { because: 'a body in a comment behind the head', page: '<head>|</head><!-- <body> --><body>A' },
  { because: 'a table in the head', page: '<head><title>A</title>|<table></table></head>' },
])('our lines are at the end of the head: $because', ({ page }) => {
  const once = withHead(page.replace('|', ''), line, url)
  expect(markedIn(page)).toBe(page)
  expect(once.left).toEqual([])
  expect(withHead(once.page, line, url)).toEqual(once)
  const head = elementsIn(parse(once.page.replace('\uFEFF', ''))).find(({ tagName }) => tagName === 'head')
  const inHead = head ? elementsIn(head).flatMap(({ attrs }) => attrs.map(({ value }) => value)) : []
  expect(inHead).toContain('A <bridge> opens')
})

test('lines of an earlier build make way for others, and the page is as it was without any', () => {
  const page = '<head>\r\n  <title>A</title>\r\n  </head><p>A'
  const once = withHead(page, `${line}\n<link rel="canonical" href="${url}">`, url).page
  const other = '<meta property="og:title" content="B">'
  expect(withHead(once, other, url)).toEqual(withHead(page, other, url))
  expect(withHead(once, '', url)).toEqual({ page, left: [] })
  const twice = once.replace('</head>', `${part}</head>`)
  expect(withHead(twice, other, url)).toEqual(withHead(page, other, url))
})

test('one of the two comments alone is text of the page', () => {
  const page = '<head><!-- Feedwright ends --><!-- Feedwright begins --></head>'
  const once = withHead(page, line, url)
  expect(once.page).toBe(page.replace('</head>', `${part}</head>`))
  expect(withHead(once.page, line, url)).toEqual(once)
})

test.each([
  { because: 'elements', own: `<head></head><body>${'<br>'.repeat(200_000)}ld+json` },
  {
    because: 'parts of its JSON-LD',
    own: `<head><script type="application/ld+json">[1${',1'.repeat(200_000)}]</script></head>`,
  },
])('a page with more $because than a call takes arguments', ({ own }) => {
  expect(withHead(own, line, url).page).toContain(`${part}</head>`)
})

const feed = '<link rel="alternate" type="application/rss+xml" href="https://www.daily.internal/rss.xml">'
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const ours = data({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'A bridge opens' })

test.each([
  {
    because: 'a canonical address',
    own: '<link href=/a/ rel="Canonical">',
    html: `<link rel="canonical" href="${url}">`,
    left: ['canonical'],
  },
  {
    because: 'a description',
    own: '<meta NAME=Description content=A>',
    html: '<meta name="description" content="B">',
    left: ['description'],
  },
  {
    because: 'a description in other spelling',
    own: '<meta name=description content=A>',
    html: '<meta name="Description" content="B">',
    left: ['description'],
  },
  {
    because: 'a property in the wrong attribute',
    own: '<meta name="og:title" content=A>',
    html: line,
    left: ['og:title'],
  },
  {
    because: 'a picture, with which ours would mix',
    own: '<meta property="og:image" content="/a.png">',
    html: '<meta property="og:image" content="/b.png">\n<meta property="og:image:width" content="4">\n<meta property="og:image:alt" content="B">',
    left: ['og:image', 'og:image:width', 'og:image:alt'],
  },
  {
    because: 'tags, which are said once',
    own: '<meta property="article:tag" content="a">',
    html: '<meta property="article:tag" content="b">\n<meta property="article:tag" content="c">',
    left: ['article:tag'],
  },
  {
    because: 'a feed',
    own: '<link rel="alternate feed" href="/rss.xml">',
    html: feed,
    left: ['alternate https://www.daily.internal/rss.xml'],
  },
  {
    because: 'a feed at its base',
    own: '<base href="/"><link rel="alternate" href="rss.xml">',
    html: feed,
    left: ['alternate https://www.daily.internal/rss.xml'],
  },
  {
    because: 'a licence',
    own: '<link rel="license" href="/terms">',
    html: '<link rel="license" href="https://daily.internal/licence">',
    left: ['license'],
  },
  { because: 'JSON-LD of an article', own: data({ '@type': 'BlogPosting' }), html: ours, left: ['JSON-LD'] },
  {
    because: 'JSON-LD of an article, with its encoding',
    own: data({ '@type': 'NewsArticle' }).replace('json"', 'json; charset=utf-8"'),
    html: ours,
    left: ['JSON-LD'],
  },
  {
    because: 'JSON-LD with more',
    own: data({ '@graph': [{ '@type': 'WebSite' }, { '@type': ['Thing', 'http://schema.org/Article'] }] }),
    html: ours,
    left: ['JSON-LD'],
  },
  {
    because: 'JSON-LD of a page about an article',
    own: data([{ '@type': 'WebPage', mainEntity: { '@type': 'ReportageNewsArticle' } }]),
    html: ours,
    left: ['JSON-LD'],
  },
])('what the page says itself is left out: $because', ({ own, html, left }) => {
  const page = `<html><head>${own}</head><body></body></html>`
  expect(withHead(page, html, url)).toEqual({ page, left })
  expect(withHead(page, `${line.replace('og:title', 'og:type')}\n${html}`, url).page).toContain('og:type')
})

test('JSON-LD in the text counts, since it may be anywhere', () => {
  const page = `<head></head><body>${data({ '@type': 'NewsArticle' })}</body>`
  expect(withHead(page, ours, url)).toEqual({ page, left: ['JSON-LD'] })
})

test.each([
  { because: 'an address for another language', own: '<link rel="alternate" hreflang="de" href="/de/">', html: feed },
  { because: 'another feed', own: '<link rel="alternate" href="/atom.xml">', html: feed },
  { because: 'a name that begins alike', own: '<meta property="og:title_other" content=A>', html: line },
  {
    because: 'a part of what ours says',
    own: '<meta property="og:image:alt" content=A>',
    html: '<meta property="og:image" content="/b.png">',
  },
  {
    because: 'a list of articles',
    own: data({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle' }] }),
    html: ours,
  },
  {
    because: 'JSON-LD of something else',
    own: data([{ '@type': 'BreadcrumbList' }, { '@type': 'JobPosting' }]),
    html: ours,
  },
  {
    because: 'JSON-LD that is none',
    own: '<script type="application/ld+json">{"@type": "NewsArticle",}</script>',
    html: ours,
  },
  { because: 'a script', own: '<script>({"@type": "NewsArticle"})</script>', html: ours },
  { because: 'a template', own: `<template>${line}</template>`, html: line },
  { because: 'a comment', own: `<!-- ${line} -->`, html: line },
  { because: 'a page without scripts', own: `<noscript>${line}</noscript>`, html: line },
])('something else is not the same: $because', ({ own, html }) => {
  const { page, left } = withHead(`<html><head>${own}</head><body></body></html>`, html, url)
  expect(left).toEqual([])
  expect(page).toBe(
    `<html><head>${own}<!-- Feedwright begins -->\n${html}\n<!-- Feedwright ends -->\n</head><body></body></html>`,
  )
})
