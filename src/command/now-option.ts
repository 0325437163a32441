import { InvalidArgumentError, Option } from 'commander'
import { dateForms, readDate } from '../time/written-date.ts'

/** The option with the time at which a command seems to run; without an offset it is in UTC. */
export const nowOption = (description: string): Option => new Option('--now <time>', description).argParser(readNow)

function readNow(text: string): Date {
  const date = readDate(text)
  if (!date) throw new InvalidArgumentError(`Write it like ${dateForms}.`)
  return new Date(date.civil - (date.offset ?? 0))
}
