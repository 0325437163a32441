import { writeFileSync } from 'node:fs'
import type * as Preset from '@docusaurus/preset-classic'
import type { Config } from '@docusaurus/types'

writeFileSync('ran.txt', 'This program was run.')

const config: Config = {
  title: 'My Site',
  tagline: 'Dinosaurs are cool',
  url: 'https://daily.internal',
  baseUrl: '/site/',
  trailingSlash: true,
  i18n: { defaultLocale: 'en', locales: ['en', 'de'] },
  presets: [
    [
      'classic',
      {
        docs: { sidebarPath: './sidebars.ts' },
        blog: {
          path: './news',
          routeBasePath: '/',
          feedOptions: { type: ['rss', 'atom'], xslt: true, limit: false },
        },
      } satisfies Preset.Options,
    ],
  ],
  plugins: [['@docusaurus/plugin-content-blog', { id: 'second', path: 'releases' }]],
}

export default config
