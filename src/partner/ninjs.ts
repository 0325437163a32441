import type { Partner, Row } from './model.ts'
import { bySchema, uncredited, unknownSizes, withoutNotice } from './ninjs/rules.ts'
import { ninjsFaults } from './ninjs/self-check.ts'
import { ninjsUri } from './ninjs/uri.ts'
import { makeNinjs } from './ninjs/write.ts'

const rows: readonly Row[] = [
  {
    id: 'NJ01',
    severity: 'error',
    asks: 'The document is JSON; it has only members that ninjs 3.1 names, each with a value of the right kind.',
    mark: 'S',
    written: bySchema('shape'),
  },
  {
    id: 'NJ02',
    severity: 'error',
    asks: 'Every item has a `uri`, every item in a list a `name`, and every text a `value`.',
    mark: 'S',
    written: bySchema('required'),
  },
  {
    id: 'NJ03',
    severity: 'error',
    asks: '`type`, `representationType` and `pubStatus` are words of the lists in the schema.',
    mark: 'S',
    written: bySchema('word'),
  },
  {
    id: 'NJ04',
    severity: 'error',
    asks: 'Ids and addresses are URIs (RFC 3986), and times are those of RFC 3339.',
    mark: 'S',
    written: bySchema('uri', 'time'),
  },
  {
    id: 'NJ05',
    severity: 'error',
    asks: '`rightsInfo` has a link to the rights or an expression of them, and not both.',
    mark: 'S',
    written: bySchema('oneOf'),
  },
  {
    id: 'NJ06',
    severity: 'warning',
    asks: 'The sizes of pictures, sounds and films are known.',
    mark: 'own',
    written: unknownSizes,
  },
  {
    id: 'NJ07',
    severity: 'note',
    asks: 'A lead picture says who made it.',
    mark: 'own',
    written: uncredited,
  },
  {
    id: 'NJ08',
    severity: 'warning',
    asks: 'An article has a notice of copyright.',
    mark: 'own',
    written: withoutNotice,
  },
  {
    id: 'NJ09',
    severity: 'note',
    asks: 'An agency has a `profile` of its own: the members that it needs, and its words for roles and relations.',
    mark: 'own',
    undecided: 'Each agency agrees on it with its suppliers, and no document about it is public.',
  },
]

/** News agencies, and others who take whole articles as ninjs. */
export const ninjs: Partner = {
  name: 'ninjs',
  title: 'ninjs 3.1 (news agencies)',
  about:
    'News in JSON, the standard of the IPTC for news agencies and publishers who exchange articles. The schema of version 3.1 decides what is right; no agency has tried our documents yet.',
  newsroom: [
    'Ask the agency whether it takes ninjs 3.1, and which members, roles and profile it needs.',
    'Agree on how it fetches the document: it is a list of the newest articles, which is replaced when something changes.',
    'Tell it that `canceled` means that an article must be removed, and that `edNote` says why.',
  ],
  sources: {
    S: 'JSON Schema of ninjs 3.1 and the ninjs guidelines of the IPTC, November 2026',
    own: 'our own conclusion: the schema leaves it open',
  },
  rows,
  document: {
    items: 30,
    parts: [
      ['the document', 'a `composite` item; the articles are its `associations`, because ninjs has no lists (ours)'],
      ['`uri`', 'the permanent id of the article as a URI; an id that is no URI is in `altIds`, too'],
      ['`type`', '`text`; `picture`, `audio` and `video` for what is associated with an article'],
      ['`representationType`', '`full`, or `partial` in a feed of summaries'],
      [
        '`firstCreated`, `versionCreated`',
        'the time of publication and that of the last change; there is no `version`',
      ],
      ['`pubStatus`', '`usable`, or `canceled` for an article that was withdrawn or has expired'],
      ['`headlines`, `descriptions`, `slugline`', 'the title, the summary and the slug'],
      ['`bodies`', 'the text as `text/html`, as in the feeds, and as `text/plain` without captions, with its counts'],
      ['`by`, `people`', 'the byline as a sentence, and the authors of the article one by one (`creator`: our word)'],
      ['`subjects`', 'the section and the tags'],
      ['`places`', 'the place of the article with its point (GeoJSON)'],
      ['`infoSources`', 'the source of the article'],
      [
        '`renditions`',
        'the address of the article (`web`); the file of a picture, sound or film (`main`) with its size',
      ],
      [
        '`associations`',
        'pictures with caption, description and credit, the lead picture first; then sounds and films',
      ],
      ['`copyrightNotice`', '`copyright` of the article or of the site'],
      ['`usageTerms`, `rightsInfo`', '`rights` in words; the licence as a link, or without one the uses in RSL 1.0'],
      ['`edNote`', 'corrections, or why the article is gone'],
      ['`digitalSourceType`', 'what `ai` says of the text, and of each picture'],
      ['`expires`', 'the expiry of the article'],
    ],
    keepsGuids: false,
    guidOf: ninjsUri,
    make: makeNinjs,
    faults: ninjsFaults,
    told: {
      corrected: { how: '`versionCreated` is the time of the change, and `edNote` has the note of a correction.' },
      withdrawn: { how: '`pubStatus` is `canceled`: the headline is left, and the note in `edNote`.' },
      expired: { how: '`pubStatus` is `canceled`, and `expires` is the time.', stays: true },
      moved: { how: 'The address in `renditions` changes, and the `uri` stays.' },
    },
  },
}
