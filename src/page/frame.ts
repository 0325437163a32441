import { directionOf } from '../language/direction.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { footer } from './block/footer.ts'
import { masthead, type Title } from './block/masthead.ts'
import type { Context } from './context.ts'
import { headOf } from './head.ts'
import { script } from './script.ts'

/** What differs between the kinds of pages: their titles, and the blocks between masthead and footer. */
export type Parts = { title: Title; blocks: readonly string[] }

/** A whole document. It needs no other files but published pictures, and its links within the output folder are relative. */
export const frame = (context: Context, { title, blocks }: Parts): string => `<!doctype html>
<html lang="${escapeHtml(context.section.language)}" dir="${directionOf(context.section.language)}">
${headOf(context, title)}
<body>
${masthead(context, title)}
<main>
${blocks.filter((block) => block !== '').join('\n')}
</main>
${footer(context)}
<p class="silent" role="status"></p>
<script>${script}</script>
</body>
</html>
`
