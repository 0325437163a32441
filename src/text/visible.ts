import { withoutPasswords } from './without-passwords.ts'

/**
 * Characters on which a terminal acts: controls, and those that change the direction of text. And those by which a CI runner
 * finds a command in a log: the second # of `##[...]` or `##name[...]` anywhere in a line, the first colon of `::` at its begin.
 * @see https://github.com/actions/runner, ActionCommand.cs
 */
const acting = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]|(?<=#)#(?=[\w.-]*\[)|:(?=:)(?<=^\s*:)/gu

/** Text without characters on which a terminal or a CI runner acts: each is spelled by its code, as in JSON. */
export const escaped = (text: string, spell: (code: string) => string = (code) => `\\u${code}`): string =>
  text.replace(acting, (character) => spell((character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')))

/** The same for text that people read: without passwords, too. */
export const visible = (text: string): string => escaped(withoutPasswords(text))

/** The same for text of several lines, which stay. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n')
