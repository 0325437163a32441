import type { Position } from './model.ts'

export type { Position } from './model.ts'
export type Severity = 'error' | 'warning' | 'note'

/** What a rule finds, how bad it is, and where the demand comes from. */
export type Rule = { severity: Severity; finds: string; spec: string }

const error = (finds: string, spec: string) => ({ severity: 'error', finds, spec }) as const
const warning = (finds: string, spec: string) => ({ severity: 'warning', finds, spec }) as const
const note = (finds: string, spec: string) => ({ severity: 'note', finds, spec }) as const

/** Every rule there is. An id is for ever; the words may improve. */
export const rules = {
  'all-new': warning('a feed of which every article would be new to its subscribers', 'RFC 4287 §4.2.6'),
  'bad-characters': warning('a character that no feed can carry; it is left out', 'XML 1.0 §2.2'),
  'bad-date': error('a date that is not in the calendar, or not written as a date', 'RFC 3339 §5.6'),
  'bad-name': error('a file, folder or slug that cannot be part of an address', 'RFC 3986 §3.3'),
  'bad-picture': error('a picture that is missing, unreadable, outside content/ or no picture', 'RSS 2.0 <enclosure>'),
  'bad-url': error('an address that feeds must not carry', 'WHATWG URL; RFC 3986'),
  'bad-value': error('a value of the wrong kind, too long or empty', 'front matter'),
  'broken-link': warning('a link to an article that is not there or not published', 'RFC 3986 §5'),
  'changed-id': warning(
    'an article that is published under another id',
    'RSS 2.0 <guid>; RFC 4287 §4.2.6; JSON Feed 1.1 id',
  ),
  'draft-value': error('a draft mark that is neither true nor false', 'front matter'),
  'duplicate-id': error('two articles with one id', 'RSS 2.0 <guid>; RFC 4287 §4.2.6; JSON Feed 1.1 id'),
  'duplicate-key': error('a key given twice', 'YAML 1.2 §3.2.1.1'),
  'duplicate-url': error('two articles with one address', 'RFC 4287 §4.2.7'),
  'empty-article': error('an article without text', 'RFC 4287 §4.1.3; JSON Feed 1.1 content_html'),
  'expires-before-date': error('an end before the first publication', 'Dublin Core valid'),
  'front-matter': error('front matter that is missing, not closed, or not YAML between two lines ---', 'front matter'),
  'missing-alt': warning('a picture without a text for those who cannot see it', 'HTML §4.8.4.4'),
  'missing-key': error('a key that must be there', 'RSS 2.0 <channel>, <item>; RFC 4287 §4.1'),
  'moved-date': warning('a publication date that is not the published one', 'RSS 2.0 <pubDate>; RFC 4287 §4.2.9'),
  'not-supported': error('a key whose work this version does not do yet', 'front matter'),
  'not-utf8': error('bytes that are not UTF-8', 'RFC 3629'),
  'placeholder-url': note('an address that nobody can own', 'RFC 2606'),
  'previous-feed': warning('an earlier feed that cannot be compared with', 'JSON Feed 1.1'),
  'removed-html': warning('HTML that feeds must not carry; it is left out', 'RSS Advisory Board, content:encoded'),
  'same-instant': warning('two articles of one feed with the same time', 'RFC 4287 §4.2.15'),
  'skipped-file': warning('something in content/ that is not read', 'content/'),
  'title-markup': warning('a title that looks like HTML; readers show the signs', 'RSS 2.0 <title>; RFC 4287 §3.1.1.1'),
  'topic-spelling': warning('a tag or author written in two ways', 'RSS 2.0 <category>; RFC 4287 §4.2.2'),
  'too-large': error('a file, text or list over its limit', 'limits'),
  'unknown-key': error('a key that Feedwright does not know', 'front matter'),
  'unreadable-file': error('a file that the system does not let us read', 'content/'),
  'updated-before-date': error('a change, correction or withdrawal before the first publication', 'RFC 4287 §4.2.15'),
  'updated-in-future': error(
    'a change, correction or withdrawal that has not been yet',
    'W3C feed validator, ImplausibleDate',
  ),
  'vanished-article': warning('an article that is published and would be so no more', 'RFC 4287 §4.2.6'),
  'yaml-feature': error('anchors, aliases and tags of YAML', 'YAML 1.2 §6.8, §6.9, §7.1'),
  'yaml-syntax': error('front matter or settings that are not YAML', 'YAML 1.2'),
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/** One finding about one place. A value to collect, sort, print and test; never thrown. */
export type Diagnostic = Position & {
  rule: RuleId
  /** What is wrong, quoting the value. */
  message: string
  /** What to do next. */
  hint: string
  /** The other place, when there are two. */
  related?: Position
}

/** A value, or the reasons why there is none; never both empty. */
export type Checked<T> = { value?: T | undefined; diagnostics: Diagnostic[] }

export const severity = (diagnostic: Diagnostic): Severity => rules[diagnostic.rule].severity

/** Whether there is a finding of one of these severities. */
export const isFaulty = (diagnostics: readonly Diagnostic[], stopping: readonly Severity[]): boolean =>
  diagnostics.some((diagnostic) => stopping.includes(severity(diagnostic)))
