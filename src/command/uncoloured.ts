import { Writable } from 'node:stream'

/** A terminal without the colours of what is written to it (https://no-color.org/); what moves its cursor stays. */
export function uncoloured(output: Writable): Writable {
  const plain = new Writable({
    decodeStrings: false,
    write: (text, _encoding, done) => void output.write(String(text).replace(colours, ''), done),
  })
  return Object.assign(plain, 'columns' in output && 'rows' in output && { columns: output.columns, rows: output.rows })
}

/** ECMA-48 §8.3.117, SGR: colours of text and ground. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const colours = /\u001b\[(?:[34][0-79]|9[0-7]|10[0-7])m/g
