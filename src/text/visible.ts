/** Characters on which a terminal acts: controls, and those that change the direction of text. */
const acting = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu

/** Text without characters on which a terminal acts: each is spelled by its code, as in JSON. */
export const escaped = (text: string, spell: (code: string) => string = (code) => `\\u${code}`): string =>
  text.replace(acting, (character) => spell((character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')))

/** The same for text of several lines, which stay. */
export const escapedLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => escaped(line))
    .join('\n')
