import { Option } from 'commander'

/** The option with the settings file outside of the articles' folder. */
export const configOption = (): Option =>
  new Option('--config <file>', 'settings file outside of the articles (default: feedwright.yaml, if there is one)')

/** The option with the folder of the articles. */
export const contentOption = (): Option =>
  new Option('--content <dir>', 'folder of the articles (default: what the settings say, else content)')
