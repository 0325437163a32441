export const SITE = {
  website: 'https://daily.internal/',
  author: 'Li Lei',
  desc: 'News of the district',
  title: 'Daily',
  lang: 'en',
} as const
