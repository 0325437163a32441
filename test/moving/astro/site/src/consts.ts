export const SITE_TITLE = 'Astro Blog'
export const SITE_DESCRIPTION: string = `Welcome to my website!`
