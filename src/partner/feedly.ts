import { childrenOf, textOf } from '../feed/xml/tree.ts'
import type { FeedView, Finding, Partner, Row } from './model.ts'
import { oddPicture } from './rules/pictures.ts'

/** The namespace of its own elements. */
const webfeeds = 'http://webfeeds.org/rss/1.0'

const rows: readonly Row[] = [
  {
    id: 'FE01',
    severity: 'warning',
    asks: `The elements of webfeeds are in the namespace "${webfeeds}", and its accentColor is six hexadecimal digits without "#".`,
    mark: 'T',
    feed: oddWebfeeds,
  },
  {
    id: 'FE02',
    severity: 'note',
    asks: 'The lead picture is at least 450 pixels wide.',
    mark: 'M',
    item: (item) => oddPicture(item, { who: 'Feedly', width: 450 }),
  },
  {
    id: 'FE03',
    severity: 'note',
    asks: 'The feed names a WebSub hub: then new articles are shown at once.',
    mark: 'M',
    feed: ({ channel }) =>
      childrenOf(channel, 'atom:link').some(({ attributes: { rel, href } }) => rel === 'hub' && href)
        ? []
        : [
            {
              key: ['hub'],
              message: 'The feed names no hub, so Feedly sees new articles when it looks the next time.',
              hint: 'Write the address of a WebSub hub into the settings, like "hub: https://pubsubhubbub.appspot.com/".',
            },
          ],
  },
  {
    id: 'FE04',
    severity: 'note',
    asks: 'A feed that everybody gets does not declare the namespace of webfeeds: the W3C validator warns about it.',
    mark: 'V',
    feed: ({ root }) =>
      Object.entries(root.attributes).some(([name, uri]) => name.startsWith('xmlns:') && uri === webfeeds)
        ? [
            {
              message: 'The feed declares the namespace of webfeeds, about which the W3C validator warns.',
              hint: 'Leave its elements and its declaration out, if other programs ask for a feed without warnings.',
            },
          ]
        : [],
  },
]

/** Elements of webfeeds that Feedly does not know as its own, or a colour that it cannot read. */
function oddWebfeeds({ root, channel }: FeedView): Finding[] {
  const uri = root.attributes['xmlns:webfeeds']
  const colours = childrenOf(channel, 'webfeeds:accentColor').map((one) => textOf(one).trim())
  return [
    ...(uri === undefined || uri === webfeeds
      ? []
      : [{ message: `The namespace of webfeeds is "${uri}".`, hint: `Write xmlns:webfeeds="${webfeeds}".` }]),
    ...colours
      .filter((colour) => !/^[0-9a-f]{6}$/i.test(colour))
      .map((colour) => ({
        message: `The accentColor "${colour}" is not six hexadecimal digits.`,
        hint: 'Write it like 0A7E07, without "#".',
      })),
  ]
}

/** Feedly, a reader. It reads the feeds that everybody gets, and gets no document of its own. */
export const feedly: Partner = {
  name: 'feedly',
  title: 'Feedly',
  about:
    'A feed reader. It reads the feeds that everybody gets: its own elements cost a warning of the W3C validator, so they are in none.',
  newsroom: [
    'Nothing has to be registered.',
    'Put an og:image into the page of each article: without a large picture in the text, Feedly takes that one.',
  ],
  sources: {
    T: 'ten public feeds that have elements of webfeeds',
    V: 'the W3C feed validator, UnknownNamespace',
    M: 'memory, not checked: how Feedly chooses pictures, and that it uses WebSub',
  },
  rows,
}
