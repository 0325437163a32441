/**
 * What is seldom and yet must look well: no article, one, thirty on one day, and long titles, tags and addresses.
 *
 * @typedef {import('./sites.mjs').Site} Site
 */

const about = {
  language: 'en-GB',
  title: 'The Harbour Daily',
  description: 'What happens in the port, in the city and on the river, every day since 1893.',
  topic: 'bridges',
}

/** @type {Site['rows'][number]} */
const one = ['2026-11-26', '18:40', 'city', ['Bridges'], 'Ann Lee', 'The new bridge opens', 'Trams cross it first.']

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** @type {Record<string, Site>} */
export const odd = {
  none: { ...about, sections: [['city', 'City', 'Streets']], rows: [] },
  one: { ...about, sections: [['city', 'City', 'Streets']], rows: [one] },
  day: {
    ...about,
    sections: [['city', 'City', 'Streets']],
    rows: Array.from({ length: 30 }, (_, index) => {
      const minute = String(59 - index).padStart(2, '0')
      return [
        '2026-11-26',
        `18:${minute}`,
        'city',
        ['Bridges'],
        'Ann Lee',
        `Message ${30 - index} of the day`,
        'Short.',
      ]
    }),
  },
  long: {
    ...about,
    title: `The ${long} and River Daily of the Harbour`,
    description: `${about.description} `.repeat(6).trim(),
    sections: [[`city-${'and-streets-'.repeat(8)}of-it`, `City, ${'streets, schools and council, '.repeat(5)}`, long]],
    topic: `${long}`.toLowerCase(),
    rows: [0, 1, 2, 3].map((index) => [
      `2026-11-2${6 - index}`,
      '18:40',
      `city-${'and-streets-'.repeat(8)}of-it`,
      [long, `${'Bridges over the river '.repeat(4)}`.trim(), 'Traffic'],
      `Professor ${long} von und zu ${long}`,
      index === 1 ? long : `${'The new bridge opens on Friday, and everybody comes '.repeat(4)}`.trim(),
      `${'Trams cross it first. '.repeat(20)}`.trim(),
    ]),
  },
}
