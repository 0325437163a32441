import { readFeedDate } from './date.ts'
import { firstText, namespaces } from './element.ts'
import type { XmlFormat } from './format.ts'
import { addressOf, rss, textOfItem } from './rss.ts'

const { dc, dcterms, rdf: rdfUri } = namespaces

/** RSS 0.90 and 1.0, whose articles are beside the channel: https://web.resource.org/rss/1.0/spec */
export const rdf: XmlFormat = {
  ...rss,
  isFor: ({ name }) => name === 'RDF',
  read: (item) => {
    const about = item.attributes[`${rdfUri} about`] ?? item.attributes.about ?? ''
    const url = addressOf(item)
    return {
      id: about.trim(),
      title: firstText(item, ['title'], ['title', dc]),
      url: url || (/^https?:/i.test(about.trim()) ? about.trim() : ''),
      ...textOfItem(item),
      picture: '',
      published: readFeedDate(firstText(item, ['date', dc], ['issued', dcterms])),
      updated: readFeedDate(firstText(item, ['modified', dcterms])),
    }
  },
}
