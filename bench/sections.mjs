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
