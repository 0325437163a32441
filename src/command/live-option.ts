import { Option } from 'commander'

/** The option by which a check asks a server in place of reading the articles. Only a check has it. */
export const liveOption = (): Option =>
  new Option(
    '--live <url>',
    'check what the server sends for a feed, or for the feeds of a site, instead of the articles',
  )
