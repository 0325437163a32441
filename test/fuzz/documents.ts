import fc from 'fast-check'

const words = (text: string) => text.split(' ')
const of = (...texts: string[]) => fc.constantFrom(...texts)

const text = of(
  ...words(
    'a two &amp; &nbsp; &#39; &quot; " > &lt;b&gt; &copy; &copy AT&T &eacute; &#8217; &#x27; &notit; & é的😀 1&gt;2',
  ),
  ...[
    'two words',
    ' ',
    '\n',
    '\n\n',
    '\t',
    '\u00A0',
    'x\ny',
    '&Tab;',
    '&NewLine;',
    '<!-- c -->',
    '<!---->',
    '<!-- a-b -->',
    '\uFEFF',
  ],
  ...['&#128;', '&#13;', '&#1;', '\u0001', '&#0;', '<', '1 < 2', '\u000C'],
)

/** Attributes that any element may have. */
const attributes = fc.oneof(
  { weight: 8, arbitrary: of('') },
  {
    weight: 2,
    arbitrary: of(
      ...[' class="x"', ' id=a', ' title="t &amp; u"', ` title='a"b'`, ' lang=en', ' title=""', ' title', ' dir="rtl"'],
      ...[
        ' style="x"',
        ' onclick="y()"',
        ' data-x="1" title="a\nb"',
        ' TITLE="q" title="r"',
        ' align=left',
        ' start="3"',
      ],
      ...[
        ' title="&copy=1&b"',
        ' title=a&amp;b',
        ' title="a>b"',
        ' /',
        '  ',
        '\n',
        ' title = "s"',
        ' x:y="z"',
        ' cite="c"',
      ],
      ...[' href="b"', ' src="s.png"', ' open', ' controls', ' reversed=""'],
    ),
  },
)

/** Attributes that mean something to one element. */
const own: Record<string, fc.Arbitrary<string>> = {
  a: of(
    ...[
      ' href="b.html"',
      ' href="#x"',
      ' href="javascript:x"',
      ' href=""',
      ' href=/abs',
      ' href="?a=1&b=2"',
      ' name="n"',
    ],
    ...[' href="mailto:a@b.c"', ' href="//h.i/j"', ' href="https://x.y/" target=_blank rel="noopener"'],
  ),
  img: of(
    ...[
      '',
      ' src="a.png" alt="A"',
      ' src="a.png"',
      ' src=lead.png alt=""',
      ' src="lead.png"',
      ' src="lead.png" alt="given"',
    ],
    ...[
      ' alt="x"',
      ' srcset="a.png 1x, b,c.png 2x" alt="s"',
      ' src="sized.png" alt="z"',
      ' src="sized.png" width=3 alt=y',
    ],
    ...[
      ' src="bad:x" alt="b"',
      ' src="data:image/gif;base64,AA==" data-src="late.png" alt="l"',
      ' src="mailto:x@y" alt=m',
      ' src="a.png" srcset="a.png 100w, b.png 0w" sizes="100vw" alt="  "',
    ],
  ),
  input: of(' type=checkbox', ' checked="" disabled="" type="checkbox"', ' type="text"', ''),
  source: of(' srcset="a.webp 1x" type="image/webp"', ' data-srcset="a.webp 2x"', ' src="v.mp4"', ' src="bad:x"', ''),
  video: of(' src="v.mp4" controls', ' controls="" poster="p.png"', ' src="bad:x"', ''),
  iframe: of(' src="https://youtu.be/dQw4w9WgXcQ"', ' src=f.html title=F', ' data-src="https://vimeo.com/1"', ''),
  object: of(' data="a.pdf"', ' data="a.svg" title=b', ''),
  code: of(' class="language-js"', ' class="x"', ' class="language-a x language-b"', ''),
  td: of(' align="right"', ' colspan="2"', ''),
}

const voids = words('br wbr img input hr source track col')
const inline = words('a em strong b i code sub sup small span q time ruby br img input wbr picture video')
const blocks = words('p p p h1 h2 h3 pre blockquote ul ol dl table figure div section article details hr')
const inside: Record<string, string[]> = {
  ul: ['li'],
  ol: ['li'],
  dl: words('dt dd div'),
  table: words('caption colgroup thead tbody tfoot'),
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: words('td th'),
  colgroup: ['col'],
  ruby: words('rb rt rp rtc em #'),
  picture: words('source img'),
  video: words('source track p #'),
  figure: words('img figcaption p a'),
  object: words('img p #'),
  noscript: words('img picture a'),
  details: words('summary p #'),
}
const framed = words('iframe object noscript')
const anything = [...inline, ...blocks, ...framed, ...Object.values(inside).flat(), '#']
const isInline = (name: string) => inline.includes(name) || /^(?:p|h\d|pre|r[bpt])$/.test(name)

/** An element of these names, or text for `#`; one time in so many it is in a wrong place or is not closed. */
const node = (names: readonly string[], depth: number, faults: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...anything), fc.nat(faults - 1))
    .map(([right, wrong, chance]) => (chance === 0 ? wrong : right))
    .chain((name) => (name === '#' ? text : element(name, depth, faults)))

const element = (name: string, depth: number, faults: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      own[name] ?? fc.constant(''),
      attributes,
      children(name, depth, faults),
      of('', '', ' /'),
      fc.nat(faults * 2 - 1),
    )
    .map(([first, second, within, slash, chance]) =>
      voids.includes(name)
        ? `<${name}${first}${second}${slash}>`
        : `<${name}${first}${second}>${within}${chance === 0 ? '' : `</${name}>`}`,
    )

const children = (name: string, depth: number, faults: number): fc.Arbitrary<string> => {
  if (depth === 0 || voids.includes(name)) return fc.constant('')
  const names = inside[name] ?? (isInline(name) ? [...inline, '#', '#', '#'] : [...inline, ...blocks, '#', '#', '#'])
  const gap = inside[name] ? of('', '', '\n') : fc.constant('')
  return fc
    .array(fc.tuple(node(names, depth - 1, faults), gap), { maxLength: 3 })
    .map((pieces) => pieces.flat().join(''))
}

/** HTML documents, nearly well written: one element in so many is out of place, one in twice as many is not closed. */
export const documents = (faults: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(node([...blocks, ...inline, '#'], 4, faults), of('', '\n', '\n\n')), { minLength: 1, maxLength: 3 })
    .map((pieces) => pieces.flat().join(''))
