/** The ten sections of the site. */
export const sections = [
  'business',
  'city',
  'culture',
  'education',
  'health',
  'local',
  'opinion',
  'science',
  'sport',
  'travel',
]

/** The ten sections, and so many more below them that there are `count`. @param {number} count */
export const sectionsOf = (count) => [
  ...sections,
  ...Array.from({ length: Math.max(0, count - sections.length) }, (_, index) => {
    const above = sections[index % sections.length]
    return `${above}/part-${Math.floor(index / sections.length) + 1}`
  }),
]
