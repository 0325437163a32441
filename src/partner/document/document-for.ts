import { parseXml } from '../../feed/xml/parse.ts'
import type { Partner, Variant } from '../model.ts'
import type { PartnerDocument } from './model.ts'
import { variantFaults } from './self-check.ts'
import { guidOf, variantOf } from './variant.ts'

/** How the document of a partner is made; undefined for a partner that reads the feeds of everybody. */
export const documentFor = ({
  variant,
  document,
}: Pick<Partner, 'variant' | 'document'>): PartnerDocument | undefined => document ?? (variant && inRss(variant))

const inRss = (variant: Variant): PartnerDocument => ({
  ...variant,
  parts: [],
  keepsGuids: variant.guid === 'permalink',
  guidOf: (article) => guidOf(article, variant.guid),
  make: (feed, means) => variantOf(variant, feed, means),
  faults: ({ items, text }, made) => variantFaults({ variant }, items, parseXml(text), made),
})
