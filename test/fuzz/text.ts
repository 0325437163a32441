import fc from 'fast-check'
import { vectors } from './vectors.ts'

/** An attack of the corpus. */
export const vector = fc.constantFrom(...vectors.map(({ text }) => text))

/** Any text: an attack, any characters at all, or plain words. */
export const text = fc.oneof(
  vector,
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", ']', '/', '-', '!', 'a', ' ', '\n', '`', '='),
    maxLength: 30,
  }),
)

/** An address, seldom one that must not be published. */
export const address = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'https://a.internal/x?y=1&z="2#é',
      'x',
      './x',
      '/i/x.png',
      '#a',
      '//b.internal/',
      'mailto:a@b.internal',
    ),
  },
  { weight: 1, arbitrary: vector },
  { weight: 1, arbitrary: text },
)

/** An absolute address of the web, seldom anything else. */
export const webAddress = fc.oneof(
  {
    weight: 15,
    arbitrary: fc.constantFrom('https://a.internal/x?y=1&z="2#é', 'http://中.internal/', 'https://a.internal:8443/%2f'),
  },
  { weight: 1, arbitrary: vector },
)
