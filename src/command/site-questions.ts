import { languages } from './languages.ts'
import { timeZones } from './time-zones.ts'

/** The questions about every site, new or made with another tool. */
export const siteQuestions = {
  title: { text: 'What is the title of the site?' },
  url: { text: 'What is the address of the site?' },
  language: {
    text: 'What is the language of the site (a name like English, or a tag like zh-CN)?',
    choices: languages,
  },
  timezone: {
    text: 'What is the time zone of the newsroom (a city like London, or Asia/Shanghai)?',
    choices: timeZones,
  },
} as const
