import { webLimits } from '../../http/limits.ts'
import { byHost } from '../by-host.ts'
import type { Answer, Check, FeedVisit } from '../model.ts'
import { encodingOf, unpacked } from '../unpack.ts'
import { isOtherText, isSameText } from '../visit.ts'

/** Feeds are sent packed. */
export const gzip: Check = {
  id: 'H22',
  severity: 'warning',
  asks: 'Readers that take gzip get a feed packed.',
  known: 'S: RFC 9110 §8.4.1; JSON Feed 1.1, Suggestions for Publishers',
  feed: (visit) =>
    encodingOf(visit.answer) !== '' || visit.text.length <= webLimits.packetBytes
      ? []
      : [
          {
            message:
              'The server sends the feed without compression, which makes every fetch three to five times as large.',
            hint: `Switch on gzip for the media types of feeds; many servers pack only HTML by themselves. ${byHost(visit)}`,
          },
        ],
}

/** Packed feeds can be unpacked. */
export const unbroken: Check = {
  id: 'H23',
  severity: 'error',
  asks: 'A packed feed, when it is unpacked, is the plain one.',
  known: 'S: RFC 9110 §8.4',
  feed: (visit) => {
    const { answer, other } = visit
    const broken = [
      { name: 'gzip', isBroken: isBroken(answer, visit) },
      { name: 'brotli', isBroken: isBroken(other.brotli, visit) },
    ].filter((one) => one.isBroken)
    if (broken.length === 0) return []
    return [
      {
        message: `The document that is packed with ${broken.map(({ name }) => name).join(' and ')} cannot be unpacked, or is not the same as the plain one. Readers get no feed, or an old one.`,
        hint: 'Remove the packed file beside the document (".gz", ".br") and publish both again, or switch off one compression where two programs pack; then empty the caches.',
      },
    ]
  },
}

/** A document that changes with every request or was published just now is compared with nothing. */
function isBroken(packed: Answer | undefined, { answer, other }: FeedVisit): boolean {
  if (packed === undefined || 'failed' in packed || packed.status !== 200 || encodingOf(packed) === '') return false
  if (unpacked(packed) === undefined) return true
  const { plain, again } = other
  const isCalm = isSameText(answer, again) && unpacked(plain) !== undefined
  return isCalm && plain !== undefined && 'status' in plain && plain.status === 200 && isOtherText(packed, plain)
}

/** Caches know that there are two forms. */
export const vary: Check = {
  id: 'H24',
  severity: 'warning',
  asks: 'Where a feed is sent packed to some readers and plain to others, it has `Vary: Accept-Encoding`.',
  known: 'S: RFC 9110 §12.5.5; RFC 9111 §4.1',
  feed: (visit) => {
    const { answer, other } = visit
    const { plain } = other
    if (plain === undefined || 'failed' in plain || encodingOf(answer) === encodingOf(plain)) return []
    if (/(?:^|,)\s*(?:accept-encoding|\*)\s*(?:,|$)/i.test(answer.headers.get('vary') ?? '')) return []
    return [
      {
        message:
          'The packed feed comes without "Vary: Accept-Encoding", so a cache may give it to a reader that cannot unpack it.',
        hint: `Send "Vary: Accept-Encoding" with feeds. ${byHost(visit)}`,
      },
    ]
  },
}
