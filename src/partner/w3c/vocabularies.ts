import { childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { Finding } from '../model.ts'
import { isW3cDate } from './dates.ts'
import { elementsOf, wrongIf } from './findings.ts'

/** The form of a language tag (BCP 47). */
export const languageTag = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i

const basic =
  'title creator subject description publisher contributor date type format identifier source language relation coverage rights'.split(
    ' ',
  )
const terms =
  'abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available bibliographicCitation conformsTo created dateAccepted dateCopyrighted dateSubmitted educationLevel extent hasFormat hasPart hasVersion instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy issued isVersionOf license mediator medium modified provenance references replaces requires rightsHolder spatial tableOfContents temporal valid'.split(
    ' ',
  )
const dublinCore = new Set([
  ...basic.map((name) => `dc:${name}`),
  ...[...basic, ...terms].map((name) => `dcterms:${name}`),
])

const dates = new Set(['dc:date', 'dcterms:date', 'dcterms:modified', 'dcterms:issued', 'dcterms:created'])

/** Findings about the elements of Dublin Core in a feed or item. */
export const dublinCoreFindings = (parent: XmlElement): Finding[] =>
  elementsOf(parent)
    .filter(({ name }) => /^dc(?:terms)?:/.test(name))
    .flatMap((one) => {
      const { name } = one
      const text = textOf(one).trim()
      return [
        ...wrongIf(!dublinCore.has(name.replace(/\..*/, '')), `Dublin Core has no element <${name}>.`, 'Leave it out.'),
        ...wrongIf(
          dates.has(name) && !isW3cDate(text),
          `The <${name}> is "${text}".`,
          'Write it like "2019-11-01T08:00:00+08:00".',
        ),
        ...wrongIf(
          name === 'dcterms:valid' && !isPeriod(text),
          `The <${name}> is "${text}".`,
          'Write it like "end=2019-12-31T16:00:00Z; scheme=W3C-DTF".',
        ),
        ...wrongIf(
          /^dc(?:terms)?:language$/.test(name) && !languageTag.test(text),
          `The <${name}> is "${text}".`,
          'Write a language tag, like "en-US".',
        ),
        ...wrongIf(
          /:(?:creator|publisher|rights|alternative)$/.test(name) && text === '' && elementsOf(one).length === 0,
          `The <${name}> is empty.`,
          'Write a text into it, or leave it out.',
        ),
      ]
    })

/** DCMI Period: a start, an end or both; or one date. */
function isPeriod(text: string): boolean {
  const ends = [...text.matchAll(/\b(?:start|end)=([^;]*)/g)].map(([, end = '']) => end.trim())
  return ends.length === 0 ? isW3cDate(text) : ends.every(isW3cDate)
}

const periods = ['hourly', 'daily', 'weekly', 'monthly', 'yearly']

/** Findings about the schedule of a feed. */
export const scheduleFindings = (feed: XmlElement): Finding[] => [
  ...childrenOf(feed, 'sy:updatePeriod').flatMap((one) =>
    wrongIf(
      !periods.includes(textOf(one).trim()),
      `The <sy:updatePeriod> is "${textOf(one).trim()}".`,
      `Write one of ${periods.join(', ')}.`,
    ),
  ),
  ...childrenOf(feed, 'sy:updateFrequency').flatMap((one) =>
    wrongIf(
      !/^[1-9]\d*$/.test(textOf(one).trim()),
      `The <sy:updateFrequency> is "${textOf(one).trim()}".`,
      'Write a whole number from 1.',
    ),
  ),
]

/** Findings about the place of an item. */
export const placeFindings = (item: XmlElement): Finding[] => [
  ...childrenOf(item, 'georss:point').flatMap((one) => {
    const text = textOf(one).trim()
    const [, lat, lon] = /^(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)$/.exec(text) ?? []
    return wrongIf(
      lat === undefined || Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180,
      `The <georss:point> is "${text}".`,
      'Write the latitude, a blank and the longitude, like "31.23 121.47".',
      { key: ['location'] },
    )
  }),
  ...childrenOf(item, 'georss:featureName').flatMap((one) =>
    wrongIf(textOf(one).trim() === '', 'The <georss:featureName> is empty.', 'Write a name, or leave it out.', {
      key: ['location', 'name'],
    }),
  ),
]
