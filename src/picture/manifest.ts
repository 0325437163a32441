import type { DigitalSource } from '../model/file.ts'
import { sourceIn, sources } from './mark.ts'

/**
 * The digital source type in a C2PA manifest, in its actions or those of the pictures that it is made of: of several, one that
 * names a composite. The manifest is not opened, and its signature not checked: the addresses are texts in it.
 * @see C2PA 2.1 §18.15 (actions)
 */
export function sourceInManifest(bytes: Buffer): DigitalSource | undefined {
  const found = new Set<DigitalSource>()
  let at = bytes.indexOf(vocabulary)
  for (let tries = 0; at >= 0 && tries < mostSources; tries++) {
    const start = at + vocabulary.length
    const source = sourceIn(bytes.toString('latin1', start - 1, start + 40))
    if (source) found.add(source)
    at = bytes.indexOf(vocabulary, start)
  }
  return sources.find((source) => found.has(source))
}

const vocabulary = 'iptc.org/newscodes/digitalsourcetype/'

/** More actions are in no manifest that was not made to keep a program busy. */
const mostSources = 1024
