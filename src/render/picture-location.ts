import type { RuleId } from '../diagnostic.ts'
import type { Settings } from '../model.ts'
import type { Metadata } from '../picture/location.ts'

/** What becomes of the location in a picture, and what its author should know about it. */
export type LocationPolicy = { isRemoved: boolean; finding?: { rule: RuleId; message: string; hint: string } }

/** Sources can be at risk where a picture says where it was taken; a manifest holds for exactly the bytes that it was made for. */
export function locationPolicy(
  written: string,
  { hasLocation, hasManifest, isMarkAtRisk }: Metadata,
  setting: Settings['pictureLocation'],
): LocationPolicy {
  if (!hasLocation || setting === 'keep') return { isRemoved: false }
  if (setting === 'remove' && !hasManifest && !isMarkAtRisk) {
    const message = `The picture "${written}" contains the place where it was taken; its published form does not.`
    return { isRemoved: true, finding: { rule: 'removed-location', message, hint: allowed } }
  }
  const why = hasManifest ? bound : isMarkAtRisk ? together : ''
  const message = `The picture "${written}" is published with the place where it was taken${why}.`
  const hint = why
    ? `Remove the place with the program that ${hasManifest ? 'signs' : 'made'} the picture, or write "pictureLocation: keep" into site.yaml or section.yaml.`
    : 'Write "pictureLocation: remove" into site.yaml or section.yaml, or remove the place from the picture.'
  return { isRemoved: false, finding: { rule: 'picture-location', message, hint } }
}

const bound = ', because its manifest (C2PA) is true for its own bytes only'
const together = ', because what it says of AI is compressed together with the place'

const allowed = 'If everybody may know the place, write "pictureLocation: keep" into site.yaml or section.yaml.'
