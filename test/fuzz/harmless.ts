import {
  type DefaultTreeAdapterTypes,
  html as names,
  parse,
  parseFragment,
  serialize,
  defaultTreeAdapter as tree,
} from 'parse5'

/** Elements of mapping.md F3, written out once more: what the judge knows, the judged must not tell it. */
const elements = new Set(
  `p br hr h2 h3 h4 h5 h6 a em strong b i u s del ins sub sup small mark abbr cite q dfn time code pre kbd samp var
   blockquote ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td figure figcaption img picture source
   video audio track ruby rt rp bdi div span section details summary wbr`.split(/\s+/),
)

const attributes = new Set(
  `lang dir title a.href a.hreflang img.src img.srcset img.sizes img.alt img.width img.height source.src source.srcset
   source.sizes source.type source.media video.src video.poster video.controls video.width video.height audio.src
   audio.controls track.src track.kind track.srclang track.label ol.start ol.reversed ol.type li.value td.colspan td.rowspan
   td.headers td.scope td.align th.colspan th.rowspan th.headers th.scope th.align col.span colgroup.span time.datetime
   blockquote.cite q.cite del.cite ins.cite del.datetime ins.datetime details.open code.class
   a.id sup.id li.id`.split(/\s+/),
)

/** Why this HTML cannot be trusted, whether the page that shows it runs scripts or not; empty when it can. */
export const harmful = (html: string): string[] => [
  ...new Set([true, false].flatMap((scriptingEnabled) => harmfulWhere(html, scriptingEnabled))),
]

function harmfulWhere(html: string, scriptingEnabled: boolean): string[] {
  const first = parseFragment(html, { scriptingEnabled })
  const second = parseFragment(serialize(first, { scriptingEnabled }), { scriptingEnabled })
  const third = parseFragment(serialize(second, { scriptingEnabled }), { scriptingEnabled })
  const [found, again, oncemore] = [first, second, third].map((root) => tags(root).join(' '))
  const written = [...html.matchAll(/<([a-z][^\s/>]*)/gi)].map(([, name]) => name).join(' ')
  return [
    ...[first, second, third].flatMap(faults),
    ...(found === again && again === oncemore ? [] : [`elements change from parse to parse: ${found} / ${again}`]),
    ...(found === written ? [] : [`elements are not those written: ${written} / ${found}`]),
    ...escaped(html, scriptingEnabled),
  ]
}

/** A page that sets the HTML into an element must find all of it there. */
function escaped(html: string, scriptingEnabled: boolean): string[] {
  const page = parse(`<!doctype html><body><main>${html}</main>`, { scriptingEnabled })
  const outside = tags(page).slice(0, 4).join(' ') !== 'html head body main' || !isLast(page)
  return outside ? ['it leaves the element it is set into'] : []
}

/** Whether the body holds one element only. */
function isLast(page: DefaultTreeAdapterTypes.Document): boolean {
  const root = page.childNodes.find((node) => node.nodeName === 'html')
  const body = root && 'childNodes' in root ? root.childNodes.find((node) => node.nodeName === 'body') : undefined
  return body !== undefined && 'childNodes' in body && body.childNodes.length === 1
}

const tags = (parent: DefaultTreeAdapterTypes.ParentNode): string[] =>
  parent.childNodes.flatMap((node) => (tree.isElementNode(node) ? [node.tagName, ...tags(node)] : []))

function faults(parent: DefaultTreeAdapterTypes.ParentNode): string[] {
  return parent.childNodes.flatMap((node) => {
    if (tree.isTextNode(node)) return []
    if (!tree.isElementNode(node)) return [`there is a ${node.nodeName}`]
    const allowed = node.namespaceURI === names.NS.HTML && elements.has(node.tagName)
    return [
      ...(allowed ? [] : [`there is a <${node.tagName}>`]),
      ...node.attrs.flatMap((attr) => attributeFaults(node.tagName, attr)),
      ...faults(node),
    ]
  })
}

type Attribute = DefaultTreeAdapterTypes.Element['attrs'][number]

function attributeFaults(element: string, { name, value, prefix }: Attribute): string[] {
  const known = prefix === undefined && (attributes.has(name) || attributes.has(`${element}.${name}`))
  const isGood = known && (judges[name] ?? (() => true))(value)
  return isGood ? [] : [`there is a ${name}=${JSON.stringify(value)} in a <${element}>`]
}

const judges: Record<string, (value: string) => boolean> = {
  href: (value) => isWeb(value) || /^(?:mailto|tel|sms|geo|xmpp):[!-~]+$/.test(value),
  cite: (value) => isWeb(value) || /^(?:mailto|tel|sms|geo|xmpp):[!-~]+$/.test(value),
  id: (value) => /^[a-z_][\w.:-]*$/i.test(value) && /fn|note/i.test(value), // of footnotes only
  src: isWeb,
  poster: isWeb,
  srcset: (value) => value.split(',').every((candidate) => isCandidate(candidate.trim())),
  class: (value) => value.split(' ').every((word) => word.startsWith('language-')),
}

const isCandidate = (candidate: string) =>
  /^\S+(?: [\d.]+[wxh])?$/.test(candidate) && isWeb(candidate.split(' ')[0] ?? '')

/** An absolute address of the web in ASCII, with nobody's name in it. */
export function isWeb(address: string): boolean {
  if (!/^https?:\/\/[!-~]+$/.test(address) || !URL.canParse(address)) return false
  const { username, password, protocol } = new URL(address)
  return username === '' && password === '' && /^https?:$/.test(protocol)
}
