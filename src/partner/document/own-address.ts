import type { Section } from '../../model.ts'

/** The address of a picture in a partner's own settings, which may be written as a path of the site. */
export const ownAddress = (written: string | undefined, { url }: Pick<Section, 'url'>): string | undefined =>
  written !== undefined && URL.canParse(written, url) ? new URL(written, url).href : undefined

/** What is wrong with such a value: the end of a sentence. */
export const addressFault = (written: string): string | undefined =>
  URL.canParse(written, 'https://site.invalid/') && /^https:\/\/|^\/(?!\/)/.test(written)
    ? undefined
    : 'is neither an https address nor a path that begins with /'
