/** How serious a finding is: an error stops the build, a warning does so with `--strict`. */
export type Severity = 'error' | 'warning' | 'note'

/** How serious a finding of a rule is, what it finds, and the document that requires it. */
export type Rule = { severity: Severity; finds: string; spec: string }

const error = (finds: string, spec: string) => ({ severity: 'error', finds, spec }) as const
const warning = (finds: string, spec: string) => ({ severity: 'warning', finds, spec }) as const
const note = (finds: string, spec: string) => ({ severity: 'note', finds, spec }) as const

/** Every rule. An id never changes; its texts may improve. */
export const rules = {
  'all-new': warning('a feed in which every article would be new to its subscribers', 'RFC 4287 §4.2.6'),
  'back-dated': note(
    'a new article that is dated before published ones, so that some programs never show it',
    'RSS 2.0 <pubDate>',
  ),
  'bad-alias': error(
    'an old address that is no path of the site, or that something else has',
    'RFC 3986 §3.3; RFC 9110 §15.4.2',
  ),
  'bad-authority': warning('a domain that ids cannot contain', 'RFC 4151 §2.1'),
  'bad-characters': warning('a character that feeds cannot contain; it is left out', 'XML 1.0 §2.2'),
  'bad-date': error('a date that does not exist, or is not written as a date', 'RFC 3339 §5.6'),
  'bad-file': error(
    'a sound, film or document that is missing, unreadable, outside content/, hidden, too large or not what its name says',
    'RSS 2.0 <enclosure>; JSON Feed 1.1 attachments',
  ),
  'bad-id': error(
    'an id that is not an http(s) address, a tag or a urn, or not in its usual spelling',
    'RFC 4151; RFC 8141; RFC 3986 §6.2',
  ),
  'bad-name': error(
    'a file, folder or slug that cannot be part of an address or the name of a file on every system',
    'RFC 3986 §3.3',
  ),
  'bad-picture': error(
    'a picture that is missing, unreadable, outside content/, too large or not a picture file, or an SVG that is not safe',
    'RSS 2.0 <enclosure>',
  ),
  'bad-url': error('an address that feeds must not contain', 'WHATWG URL; RFC 3986'),
  'bad-value': error('a value that is empty or of the wrong kind', 'front matter'),
  'broken-link': warning('a link to an article that does not exist or is not published', 'RFC 3986 §5'),
  'changed-id': warning(
    'an article that was published with another id',
    'RSS 2.0 <guid>; RFC 4287 §4.2.6; JSON Feed 1.1 id',
  ),
  'curly-quotes': warning('a text in “curly” quotation marks, which are published with it', 'YAML 1.2 §7.3'),
  'cut-title': warning('a title that was cut', 'RSS 2.0 <title>'),
  'cut-value': warning('a text that ends at a # after a blank, where YAML begins a comment', 'YAML 1.2 §6.6'),
  'doubtful-link': warning('a link that was probably meant for another address; it stays as it is', 'RFC 3986 §3, §5'),
  'draft-value': error('a value of "draft" that is neither true nor false', 'front matter'),
  'duplicate-id': error('two articles or feeds with the same id', 'RSS 2.0 <guid>; RFC 4287 §4.2.6; JSON Feed 1.1 id'),
  'duplicate-key': error('a key given twice', 'YAML 1.2 §3.2.1.1'),
  'duplicate-url': error(
    'two articles or sections with the same address, or with files in the way of each other',
    'RFC 4287 §4.2.7',
  ),
  'empty-article': error('an article without text', 'RFC 4287 §4.1.3; JSON Feed 1.1 content_html'),
  'expires-before-date': error('an expiry before the publication', 'Dublin Core valid'),
  'far-date': warning('a date in a year more than one ahead', 'RFC 4287 §4.2.9'),
  'front-matter': error('front matter that is missing, not closed, or not opened by a line ---', 'front matter'),
  'hidden-article': note('an article that is not read, since its name or folder begins with _ or .', 'content/'),
  hook: error('a hook that fails, or returns what it must not', 'feedwright.config.js'),
  'host-limit': warning(
    'what the host cannot do, what is over one of its limits, or old addresses without a host',
    'documentation of the host',
  ),
  'kept-id': note('an id that would be refused, but that subscribers have', 'RFC 4287 §4.2.6'),
  'key-file': warning(
    'a key file of IndexNow in a folder that does not cover the addresses of the articles',
    'IndexNow, key location',
  ),
  'large-feed': warning('a feed of more than 1 MB', 'JSON Feed 1.1, Suggestions for Publishers'),
  'left-out-article': note('an article that a hook leaves out', 'feedwright.config.js'),
  'left-out-link': warning(
    'a link that feed readers do not open, or that has nothing to click; it is left out, and its text stays',
    'RFC 3986 §3.1; HTML §4.5.1',
  ),
  'lost-text': error(
    'a tag or comment that is not closed, so that readers would not see the text after it',
    'HTML §13.2.5',
  ),
  'logo-format': warning('a logo that RSS cannot have; it is left out there', 'RSS 2.0 <image>'),
  'low-contrast': warning('an accent colour that is hard to read on the pages', 'WCAG 2.2, 1.4.3'),
  'missing-alt': warning('a picture without alt text for people who cannot see it', 'HTML §4.8.4.4'),
  'missing-key': error('a required key that is missing', 'RSS 2.0 <channel>, <item>; RFC 4287 §4.1'),
  'moved-date': warning('a publication date that changed after publication', 'RSS 2.0 <pubDate>; RFC 4287 §4.2.9'),
  'no-article': warning('a build that publishes no article', 'content/'),
  'not-supported': error('a partner, its setting or its rule that this version does not know', 'settings'),
  'not-utf8': error('bytes that are not UTF-8', 'RFC 3629'),
  'picture-format': warning(
    'a lead picture that feeds cannot have; it is shown in the text only',
    'RSS 2.0 <enclosure>; JSON Feed 1.1 image',
  ),
  'odd-byline': warning(
    'an author or source with "By" or an address in the name, or with a key',
    'Dublin Core creator',
  ),
  'picture-location': warning(
    'a picture that is published with the place where it was taken',
    'Exif 2.32 §4.6.6; XMP; IPTC',
  ),
  'placeholder-url': note('an example address instead of the address of the site', 'RFC 2606'),
  'moved-feed': warning(
    'a published document that would be removed because the settings have other names or formats of feeds',
    'RFC 4287 §4.2.7',
  ),
  'previous-feed': warning(
    'a published feed that is missing or cannot be read, so that nothing is compared',
    'JSON Feed 1.1',
  ),
  'prohibited-above': warning('a permitted use that the settings above prohibit', 'RSL 1.0 §3.1.1'),
  'rare-language': warning('a language that validators may not know', 'ISO 639-3'),
  'raw-markdown': warning('markdown inside HTML, which needs an empty line before it', 'CommonMark §4.6'),
  'refused-css': error(
    'a style sheet that requests something, or that does not end where its file ends',
    'CSS Syntax 3; CSS Values 4 §4.5; HTML §13.1.2.1',
  ),
  'removed-html': warning('HTML that feeds must not contain; it is left out', 'RSS Advisory Board, content:encoded'),
  'removed-location': note(
    'a picture from which the place where it was taken is removed',
    'Exif 2.32 §4.6.6; XMP; IPTC',
  ),
  'repeated-title': warning('a text whose first heading is the title', 'RSS 2.0 <title>'),
  'same-instant': warning('two articles in one feed with the same time', 'RFC 4287 §4.2.15'),
  'skipped-file': warning('a file or folder in content/ that is not read', 'content/'),
  'skipped-hour': warning('a local time that the clocks skip', 'IANA time zone database'),
  'template-code': warning(
    'code that another tool would replace: a shortcode, a tag, an import; it is left out',
    'CommonMark',
  ),
  'title-only': warning('an article of another tool without text; its title takes the place of it', 'RFC 4287 §4.1.3'),
  'title-markup': warning(
    'a title or other plain text that contains HTML; readers show it as code or remove it',
    'RSS 2.0 <title>; RFC 4287 §3.1.1.1',
  ),
  'topic-spelling': warning('a tag or author that is written in two ways', 'RSS 2.0 <category>; RFC 4287 §4.2.2'),
  'too-large': error('a file, text or list that is larger than its limit', 'limits'),
  'undated-page': note('a page of another tool without a date, which no feed has', 'front matter'),
  'unknown-key': error('a key that Feedwright does not know', 'front matter'),
  'unknown-namespace': note(
    'a namespace of a hook about which the W3C feed validator warns',
    'W3C feed validator, UnknownNamespace, ReservedPrefix',
  ),
  'unread-key': warning(
    'a key of another tool that neither its preset nor the settings know, or whose value cannot be used',
    'front matter',
  ),
  'unmarked-ai': warning('a picture that says that AI made it; its article does not', 'IPTC; GB 45438-2025'),
  'unreadable-file': error('a file or folder that cannot be read', 'content/'),
  'updated-before-date': error('a change, correction or withdrawal before the publication', 'RFC 4287 §4.2.15'),
  'updated-in-future': error('a change, correction or withdrawal in the future', 'W3C feed validator, ImplausibleDate'),
  'vanished-article': warning('a published article that would no longer be published', 'RFC 4287 §4.2.6'),
  'yaml-feature': error('anchors, aliases and tags of YAML', 'YAML 1.2 §6.8, §6.9, §7.1'),
  'yaml-syntax': error('front matter or settings that are not valid YAML', 'YAML 1.2'),
} as const satisfies Record<string, Rule>

/** The id of a rule. */
export type RuleId = keyof typeof rules
