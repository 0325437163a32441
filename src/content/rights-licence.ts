/** The address of a licence that is written by its usual name, like `CC BY 4.0`; undefined for all others. */
export function licenceNamed(written: string): string | undefined {
  const name = shortName(written)
  if (/^cc-?(?:0|zero)(?:-1\.0)?$/.test(name)) return address('publicdomain/zero', '1.0')
  const [, terms = '', version = '4.0'] = /^cc-(by(?:-(?:nc|nd|sa))*)(?:-(\d\.\d))?$/.exec(name) ?? []
  const [, ...limits] = terms.split('-')
  const ordered = ['by', ...order.filter((one) => limits.includes(one))].join('-')
  if (!known.has(ordered) || terms === '' || limits.length >= ordered.split('-').length) return undefined
  return versions.has(version) ? address(`licenses/${ordered}`, version) : undefined
}

const address = (path: string, version: string) => `https://creativecommons.org/${path}/${version}/`

/** The words of a name in their short forms, with hyphens between them. */
const shortName = (written: string) =>
  written
    .toLowerCase()
    .replace(/creative[ -]commons/, 'cc')
    .replace(/non-?commercial/, 'nc')
    .replace(/no-?deriv(?:ative)?s?(?: works)?/, 'nd')
    .replace(/share-?alike/, 'sa')
    .replace(/attribution/, 'by')
    .replace(/\b(?:licen[cs]ed?|international|intl|unported|generic|universal|version|v(?=\d))/g, '')
    .replace(/[\s()_–-]+/g, '-')
    .replace(/^-|-$/g, '')

const order = ['nc', 'nd', 'sa']
const known: ReadonlySet<string> = new Set(['by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd'])
const versions: ReadonlySet<string> = new Set(['1.0', '2.0', '2.5', '3.0', '4.0'])
