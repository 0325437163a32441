import { InvalidArgumentError, Option } from 'commander'

/** The option with the partners for which a check examines. A build has the partners in the settings. */
export function forOption(isCheck: boolean): Option {
  const option = new Option(
    '--for <partners>',
    'check for these aggregators, like msn,flipboard, or all; their errors are errors then (default: core,w3c,automation as warnings)',
  )
  if (isCheck) return option.argParser(readNames)
  return option.hideHelp().argParser(() => {
    throw new InvalidArgumentError(
      'Only "feedwright check" has it: a build makes documents for the partners in the settings.',
    )
  })
}

function readNames(text: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  if (names.length === 0) throw new InvalidArgumentError('Write names of partners, like msn,flipboard, or all.')
  return names
}
