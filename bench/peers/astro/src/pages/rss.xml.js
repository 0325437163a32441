import { feed } from '../feed.mjs'

export const GET = (context) => feed('', context)
