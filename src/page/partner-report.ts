import type { Diagnostic } from '../diagnostic.ts'
import { severity } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { inWords, type Verdict, verdictLine } from '../partner/report/verdicts.ts'
import type { ExaminedArticle, PartnerOutcome } from '../partner/stage/outcome.ts'
import { policyOf } from './policy.ts'
import { findingsList, many, text } from './report-findings.ts'
import { type Embedded, embedded, pictureOf, symbols } from './report-pictures.ts'
import { style } from './report-style.ts'

/** What the report is made of. */
export type Reported = {
  /** All findings, also those that are nothing to partners. */
  diagnostics: readonly Diagnostic[]
  articles: PartnerOutcome['articles']
  verdicts: readonly Verdict[]
}

/**
 * The report for editors who send articles to partners: by partner and article, what was found and what to do. It is one file
 * that loads nothing, so it can be kept and sent by mail.
 */
export function partnerReport({ diagnostics, articles, verdicts }: Reported): string {
  const pages = verdicts.map((verdict) => shortened(verdict))
  const pictures = embedded(filesIn(pages), articles)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Report for partners – Feedwright</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
<p class="masthead plain"><span>Feedwright</span></p>
<h1>Report for partners</h1>
<p class="about">${about(verdicts)}</p>
${stopped(diagnostics)}</header>
<main>
<nav class="verdicts" aria-labelledby="verdicts">
<h2 id="verdicts" class="plain">Verdicts</h2>
<ul>
${verdicts.map(verdictRow).join('\n')}
</ul>
</nav>
${pages.map((page) => partnerSection(page, { articles, pictures })).join('\n')}
</main>
<footer>
<p>How a rule is known is beside each finding. A rule that is known from memory only is never an error.</p>
</footer>
${symbols(pictures)}</body>
</html>
`
}

/** The page may load nothing: its pictures are in it. */
const policy = policyOf(style, undefined, 'img-src data:')

function about(verdicts: readonly Verdict[]): string {
  const refused = verdicts.filter(({ errors }) => errors > 0).length
  return `${many(verdicts.length, 'partner')}: ${refused} would be refused, ${verdicts.length - refused} can be sent.`
}

/** Errors for which a build writes nothing, so nothing reaches a partner. */
function stopped(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((one) => !one.partner && severity(one) === 'error').length
  if (errors === 0) return ''
  return `<p class="stopped"><b>A build publishes nothing now:</b> the content has ${many(errors, 'error')} of another kind. <code>feedwright check</code> lists ${errors === 1 ? 'it' : 'them'}.</p>\n`
}

const kindOf = ({ errors, warnings }: Verdict) => (errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'good')

const verdictRow = (verdict: Verdict) =>
  `<li><a href="#${text(idOf(verdict))}">${text(verdict.title)}</a> <span class="plain ${kindOf(verdict)}">${text(inWords(verdict))}</span></li>`

const idOf = ({ name }: Verdict) => `partner-${name}`

/** A verdict with as many findings as fit into a report. */
type Page = { verdict: Verdict; shown: readonly Diagnostic[]; more: number }

function shortened(verdict: Verdict): Page {
  const shown = verdict.findings.slice(0, limits.reportedFindings)
  return { verdict, shown, more: verdict.findings.length - shown.length }
}

const filesIn = (pages: readonly Page[]): string[] => pages.flatMap(({ shown }) => shown.map(({ file }) => file))

type Context = { articles: PartnerOutcome['articles']; pictures: ReadonlyMap<string, Embedded> }

function partnerSection({ verdict, shown, more }: Page, context: Context): string {
  const id = text(idOf(verdict))
  const isAbout = ({ file }: Diagnostic) => context.articles.has(file) || file.endsWith('.md')
  const settings = shown.filter((one) => !isAbout(one))
  const files = [...new Set(shown.filter(isAbout).map(({ file }) => file))]
  const groups = [
    ...(settings.length > 0 ? [settingsGroup(settings)] : []),
    ...files.map((file) =>
      articleGroup(
        file,
        shown.filter((one) => one.file === file),
        context,
      ),
    ),
    ...(more > 0
      ? [`<p class="none">and ${more} more. <code>feedwright check --report json</code> has all of them.</p>`]
      : []),
  ]
  return `<section class="partner" aria-labelledby="${id}">
<h2 id="${id}">${text(verdict.title)}</h2>
<p class="verdict plain ${kindOf(verdict)}">${text(verdictLine(verdict))}</p>
${groups.map((group) => `${group}\n`).join('')}</section>`
}

const settingsGroup = (findings: readonly Diagnostic[]) =>
  `<div class="group">
<h3>Settings</h3>
${findingsList(findings, true)}
</div>`

function articleGroup(file: string, findings: readonly Diagnostic[], { articles, pictures }: Context): string {
  const article = articles.get(file)
  return `<article class="group">
<h3 dir="auto">${heading(article, file)}</h3>
<p class="by"><code>${text(file)}</code></p>
${pictureOf(article?.picture, pictures.get(file))}${findingsList(findings)}
</article>`
}

function heading(article: ExaminedArticle | undefined, file: string): string {
  const title = text(article?.title || file)
  return article && /^https?:\/\//.test(article.url)
    ? `<a href="${text(article.url)}" rel="noreferrer">${title}</a>`
    : title
}
