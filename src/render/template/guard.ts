/** Whether a text may hold what only other tools read, or raw HTML: the code that looks for it is loaded by the first such text. */
export const mayHoldLeftovers = (markdown: string): boolean => beginnings.test(markdown)

/** Without the flags i and m, which would make it six times slower. */
const beginnings =
  /\{[{%#:./]|@\/|<%|\[[[!/]|%%|\[[\w-]+\s+[\w-]+=|\[(?:toc|TOC|gallery|playlist)\]|[)\]`=$]\{|\n(?: {0,3}<[a-zA-Z/]|(?:im|ex)port\s|[ \t>]*::)|^(?: {0,3}<[a-zA-Z/]|(?:im|ex)port\s|[ \t>]*::)/
