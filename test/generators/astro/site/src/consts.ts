export const SITE_TITLE = 'Harbour Daily'
export const SITE_DESCRIPTION = 'News of the harbour'
