import { escapeHtml } from '../../text/escape-html.ts'
import type { Context } from '../context.ts'

/** The rights of the site, and its licence by its address, which needs no word in any language. */
export function footer({ section, look }: Context): string {
  const { license } = section.rights ?? {}
  const shown = license && escapeHtml(license.replace(/^https?:\/\//, ''))
  const link = license ? ` · <a href="${escapeHtml(license)}" rel="license" dir="ltr">${shown}</a>` : ''
  return `<footer>
<p>${escapeHtml(section.copyright ?? section.author.name)}${link}</p>${look.footer ? `\n<section class="own-footer">${look.footer}</section>` : ''}
</footer>`
}
