import { parse } from 'yaml'
import { inLanguage, lineOf, pairsIn } from '../content/in-its-words.ts'
import type { Diagnostic } from '../diagnostic.ts'

/**
 * A finding about what code gave, in the words of code: it has values and options, but no front matter, lines and commands. A value
 * in a hint is one of JavaScript, and no line is proposed in place of another one.
 */
export function inCode({ fix: _fix, ...one }: Diagnostic): Diagnostic {
  const hint = phrases(one).reduce((text, [written, instead]) => text.replaceAll(written, instead), one.hint)
  return { ...one, message: withPath(one), hint: withValues(hint) }
}

/** The key in a message as code writes it: `authors[0].name` for `authors.0.name`. */
function withPath({ key, message }: Diagnostic): string {
  const told = nameless.reduce((text, [written, instead]) => text.replaceAll(written, instead), message)
  return key?.includes('[') ? told.replace(key.replace(/\[(\d+)\]/g, '.$1'), key) : told
}

const withValues = (hint: string): string =>
  pairsIn(hint, beginning)
    .reduce((text, pair) => text.replace(pair.written, () => lineOf(pair, pair.key, 'code')), hint)
    .replace(/(?<!: )\{name: [^}]*\}/g, (map) => `\`${inLanguage.code(parse(map))}\``)

const beginning = /"[a-z]+: /gi

type Phrase = readonly [written: string | RegExp, instead: string]

const phrases = ({ key }: Diagnostic): readonly Phrase[] => [
  ...(key === 'html' ? ofHtml : key === 'markdown' ? [] : ofKeys),
  ...always,
]

const always: readonly Phrase[] = [
  [
    'Write its text below the front matter, or a "summary" in it',
    'Give its text in "markdown" or "html", or a "summary"',
  ],
  ['Write its text below the front matter', 'Give its text in "markdown" or "html"'],
  [/ (?:in|into) (?:its |the )?front matter(?: here)?/g, ''],
  [/(?:site\.yaml or section\.yaml|site\.yaml|the settings)(?=[,.]| before)/g, 'the settings'],
  [/(?:on the same line, )?from the folder of these settings(?: and in it)?/g, 'from the folder in "content"'],
  [/(?:the option )?--(previous|first|hosting|content)\b/g, 'the option "$1"'],
  ['in --config', 'in "hooks"'],
  ['with --no-config', 'with `hooks: false`'],
  [
    'Write an article, for example with `feedwright new "A bridge opens"`, and check the option "content".',
    'Look at what makes "articles".',
  ],
  ['Restore its file; or if the article is now in another file', 'Give it again; or if it is another article now'],
  [
    'Restore their files; or if the articles are in other files now',
    'Give them again; or if they are other articles now',
  ],
  ['Rename the folder of this section.', 'Give this section another path.'],
  ['Rename one of the two folders.', 'Give one of the two another path.'],
  [/^Rename the file, or write|^Use only letters, digits and - in the name of the file, or write/g, 'Write'],
]

const ofKeys: readonly Phrase[] = [
  [/\b(the|this) line\b(?! again)/gi, '$1 key'],
  ['both lines', 'both keys'],
  ['type the line again', 'type the text again'],
]

/** In HTML nothing is written in markdown. */
const ofHtml: readonly Phrase[] = [
  ['Write it in markdown, or as a link', 'Remove it, or write a link'],
  ['Write it in markdown, or put it', 'Put it'],
  ['![these words](picture.png)', 'alt="these words"'],
  [/!\[([^[\]]+)\]\((\S+?)\)/g, '<img src="$2" alt="$1">'],
  [/\[([^[\]]+)\]\((\S+?)\)(?=[,.])/g, '<a href="$2">$1</a>'],
  [/or put the name between backticks: `<(\w+)>`/g, 'or &lt;$1&gt; if it is text'],
  [/(?:Put it|put it) between backticks: `.*`\. Inside HTML write &lt;/gs, 'write &lt;'],
  ['Link to the file of the article, like "bridge.md", or correct the address', 'Correct the address'],
]

const nameless: readonly Phrase[] = [['The name of this file cannot', 'The name of this article cannot']]
