import { formatFor } from '../src/feed/names.ts'
import type { OwnSetting, Partner, Row, Told, Variant } from '../src/partner/model.ts'
import { known, marks } from '../src/partner/report/known.ts'

/** The page of a partner, made from its value. */
export function partnerPage(partner: Partner): string {
  const { name, title, about, newsroom, variant, document, settings } = partner
  return `${[
    `# ${title}`,
    code(about),
    use(partner),
    ...(newsroom.length === 0 ? [] : ['## What the newsroom must do', list(newsroom.map(code))]),
    ...(variant ? documentParts(partner, variant) : []),
    ...(document ? ownParts(partner, document) : []),
    ...(settings ? settingsParts(name, settings) : []),
    ...ruleParts(partner),
    ...sourceParts(partner),
    '[All partners](../partners.md)',
  ].join('\n\n')}\n`
}

/** The files that are made for a partner. */
const filesFor = ({ name, variant, document, root }: Partner): string[] => [
  ...(variant || document ? [`\`${fileOf(name)}\` beside each feed`] : []),
  ...(root === undefined ? [] : [`\`${root.name}\` at the root of the output`]),
]

/** The table of all partners. */
export const partnerTable = (partners: readonly Partner[]): string =>
  table(
    ['name', 'partner', 'what it is', 'what is made for it'],
    partners.map((partner) => [
      `[\`${partner.name}\`](partners/${partner.name}.md)`,
      partner.title,
      code(firstSentence(partner.about)),
      filesFor(partner).join(', ') || 'nothing: it is checked only',
    ]),
  )

const firstSentence = (text: string) => /^.*?\.(?= |$)/.exec(text)?.[0] ?? text

/** The marks of reports, and what each means. */
export const markList = (): string => list(Object.entries(marks).map(([mark, words]) => `\`[${mark}]\`: ${words}`))

/** A table of Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function use(partner: Partner): string {
  const files = filesFor(partner)
  const check = `\`feedwright check --for ${partner.name}\` finds what breaks its rules`
  return files.length === 0
    ? `No document is made for it. ${check}.`
    : `With \`partners: [${partner.name}]\` a build writes ${files.join(', and ')}. ${check}.`
}

function documentParts({ name, rows, title }: Partner, variant: Variant): string[] {
  const { html, told } = variant
  return [
    `## What is in \`${name}.rss.xml\``,
    `It has the articles of the feed beside it, written for ${title}:`,
    table(['part', 'in this document'], [...differences(variant, rows), ['HTML', elementsOf(html.elements)]]),
    `HTML that ${title} does not take is written in another way, so that no words are lost.${insteadOf(html.instead)}`,
    '## What it shows when an article changes',
    table(['event', 'what becomes of the article'], eventsOf(told)),
  ]
}

/** The document of a partner in a format of its own. */
const ownParts = ({ name, title }: Partner, { items, parts, told }: NonNullable<Partner['document']>): string[] => [
  `## What is in \`${fileOf(name)}\``,
  `It has the articles of the feed beside it, the newest ${items} at the most, written for ${title}:`,
  table(
    ['part', 'in this document'],
    parts.map(([part, words]) => [part, code(words)]),
  ),
  '## What it shows when an article changes',
  table(['event', 'what becomes of the article'], eventsOf(told)),
]

/** The name of the document of a partner. */
const fileOf = (name: string) => `${name}.${formatFor(name).fileName}`

function differences(
  { items, guid, body, escape: form, summary, zone, media }: Variant,
  rows: readonly Row[],
): string[][] {
  const age = rows.flatMap((row) => ('oldest' in row ? `, of the last ${row.oldest} days` : []))
  const written = form === 'cdata' ? 'in CDATA' : 'with character references, as in all feeds'
  const description =
    body === 'description' ? '' : summary ? '; the summary is in `<description>`' : '; there is no summary'
  const pictures = [
    ...(media.contents ? ['`<media:content>`'] : []),
    ...(media.thumbnail ? ['`<media:thumbnail>`'] : []),
    ...(media.enclosure ? ['`<enclosure>`'] : []),
  ]
  return [
    ['articles', `the newest ${items} at the most${age.join('')}`],
    ['id', guids[guid]],
    ['text', `in \`<${body}>\`, ${written}${description}`],
    ['dates', zone === 'GMT' ? 'in GMT' : 'in the time zone of the newsroom'],
    ['pictures', pictures.length === 0 ? 'in the text only' : `in the text and in ${pictures.join(' and ')}`],
  ]
}

const guids: Readonly<Record<Variant['guid'], string>> = {
  id: 'the permanent id, as in all feeds',
  permalink: 'the first address of the article, which stays when the article moves',
  plain: 'the permanent id, in a form that no program takes for an address',
}

const elementsOf = (elements: Variant['html']['elements']) =>
  Object.keys(elements)
    .map((name) => `\`${name}\``)
    .join(', ')

function insteadOf(instead: Variant['html']['instead'] = {}): string {
  const changes = Object.entries(instead).map(([name, other]) => `\`${name}\` becomes \`${other}\``)
  return changes.length === 0 ? '' : ` Here ${changes.join(', ')}.`
}

const eventsOf = ({ corrected, withdrawn, expired, moved }: Told) =>
  Object.entries({ corrected, withdrawn, expired, moved }).map(([event, { how }]) => [event, code(how)])

function settingsParts(name: string, settings: Readonly<Record<string, OwnSetting>>): string[] {
  const entries = Object.entries(settings)
  return [
    '## Its settings',
    table(
      ['key', 'what'],
      entries.map(([key, { description }]) => [`\`${key}\``, code(description)]),
    ),
    'In `site.yaml` or `section.yaml`:',
    `\`\`\`yaml\npartnerSettings:\n  ${name}:\n${entries.map(([key, { example }]) => `    ${key}: ${scalar(example)}\n`).join('')}\`\`\``,
  ]
}

/** A text as YAML, in quotation marks where it could mean something else. */
const scalar = (text: string) =>
  /^(?=.*[a-z])[\w/](?:[\w./-]|:\/\/|[ ](?!#))*$/i.test(text) ? text : JSON.stringify(text)

function ruleParts({ name, rows, variant, document }: Partner): string[] {
  const undecided = rows.filter((row) => !isDecided(row))
  const head = ['rule', 'severity', 'what it asks for', 'how it is known']
  const cells = (row: Row) => [row.id, row.severity, code(row.asks), marks[row.mark], others(row)]
  const effect = `An article that breaks an error rule is left out of \`${fileOf(name)}\`, unless it was published there before.`
  return [
    ...tablePart(
      `Rules that \`check --for ${name}\` applies`,
      [...head, 'also found by'],
      rows.filter(isDecided).map(cells),
    ),
    ...(variant || document ? [effect] : []),
    ...tablePart(
      'Rules that every build applies',
      [...head, 'found by'],
      undecided.filter((row) => 'by' in row).map(cells),
    ),
    ...tablePart(
      'Rules that Feedwright cannot apply',
      [...head, 'why not'],
      undecided.filter((row) => !('by' in row)).map(cells),
    ),
  ]
}

/** Whether a rule of its own decides a row, or a part of it. */
const isDecided = (row: Row): boolean =>
  'site' in row || 'feed' in row || 'item' in row || 'written' in row || 'oldest' in row

/** Our own rules that find what breaks a row, and what is not decided of it. */
const others = (row: Row) =>
  [
    ...('by' in row ? [row.by.map((id) => `[\`${id}\`](../rules/${id}.md)`).join(', ')] : []),
    ...('undecided' in row ? [`${isDecided(row) ? 'a part is not applied: ' : ''}${code(row.undecided)}`] : []),
  ].join('; ')

/** A table with its heading, without its last column if that is empty. */
function tablePart(heading: string, head: readonly string[], rows: readonly string[][]): string[] {
  const width = rows.every((cells) => cells.at(-1) === '') ? -1 : head.length
  const shown = rows.map((cells) => cells.slice(0, width))
  return rows.length === 0 ? [] : [`## ${heading}`, table(head.slice(0, width), shown)]
}

function sourceParts(partner: Partner): string[] {
  const used = [...new Set(partner.rows.map(({ mark }) => mark))].filter((mark) => partner.sources[mark] !== undefined)
  return used.length === 0
    ? []
    : ['## How they are known', list(used.map((mark) => `\`[${mark}]\` ${known(partner, { mark })}`))]
}

const list = (sentences: readonly string[]) => sentences.map((one) => `- ${one}`).join('\n')

/** Names of elements as code, where they are not yet; a bar would end the cell of a table. */
const code = (text: string) =>
  text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/<(.*?)>/g, '`<$1>`')))
    .join('')
    .replaceAll('|', '\\|')
