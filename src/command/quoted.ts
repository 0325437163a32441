/** A value for a command line, in quotation marks where a shell needs them. */
export const quoted = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `"${text}"`)
