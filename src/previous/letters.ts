/** The letters of clean HTML, without marks and white space: what readers read, however it is set. */
export const textOf = (html: string): string => html.replace(/<[^>]*>|\s+/g, '')

/** The name of a picture's file, which carries its fingerprint; its folder changes with the slug. */
export const pictureOf = (url: string): string => url.split('/').at(-1) ?? ''
