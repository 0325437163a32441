import { sections } from '../../../sections.mjs'
import { feed } from '../../feed.mjs'

export const getStaticPaths = () => sections.map((section) => ({ params: { section } }))

export const GET = (context) => feed(context.params.section, context)
