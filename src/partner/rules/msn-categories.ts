import { categories } from '../../feed/xml/extensions.ts'
import { childrenOf, textElement, textOf } from '../../feed/xml/tree.ts'
import type { RenderedArticle } from '../../model.ts'
import { rebuild } from '../document/rebuild.ts'
import type { Child, Finding, ItemView } from '../model.ts'
import { isActive } from './parts.ts'

/** The categories of everybody with the one by which MSN knows what machines made, without a domain as its help page has it. */
export const aiCategory = (article: RenderedArticle): Child[] =>
  isOfMachines(article)
    ? [
        ...categories(article).map(({ scheme, term }) => textElement('category', term, { domain: scheme })),
        textElement('category', aiAssisted),
      ]
    : []

const aiAssisted = 'AI-Assisted'

/** Its policy counts texts and pictures alike; a note alone says nothing of machines. */
const isOfMachines = ({ ai }: RenderedArticle) => ai?.text !== undefined || ai?.pictures !== undefined

/** A finding for an article without tags, and for one without the category that it must have. */
export const categoryFindings = (item: ItemView): Finding[] => [
  ...(isActive(item) && item.article.tags.length === 0 ? [untagged] : []),
  ...(isOfMachines(item.article) && !categoriesIn(item).includes(aiAssisted) ? [unmarked] : []),
]

const categoriesIn = ({ element }: ItemView) => childrenOf(element, 'category').map(textOf)

const untagged = {
  key: ['tags'],
  message: 'The article has no tags.',
  hint: 'Write one to three tags, like "tags: [Traffic]".',
}

const unmarked = { key: ['ai'], message: `The item has no category "${aiAssisted}".`, hint: rebuild }
