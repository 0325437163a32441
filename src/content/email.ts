import { domainToASCII } from 'node:url'
import { chosen, text } from './chosen.ts'

/** An e-mail address in ASCII (RFC 5322 §3.4.1, without quotation marks and brackets): feeds and their readers know no others. */
export const email = chosen(
  (written) => (address.test(written) ? written : undefined),
  'is not an e-mail address in ASCII',
  'bad-value',
  encoded,
  (written) =>
    /[^ -~].*@/.test(written) ? 'Write another address: what is before the @ must be in ASCII letters.' : undefined,
)

const address = /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z\d-]+\.)+[a-z\d][a-z\d-]*$/i

/** A domain can be written in ASCII, what is before the @ cannot. */
function encoded(written: string): string | undefined {
  const [, local = '', domain = ''] = /^([^\s@]+)@([^\s@]+)$/.exec(written) ?? []
  const ascii = `${local}@${domainToASCII(domain)}`
  return address.test(ascii) ? ascii : undefined
}

/** The name of a person, without an e-mail address in it. */
export const personName = text().superRefine((written, context) => {
  const { person, mail } = addressIn.exec(written)?.groups ?? {}
  const [, mailBefore, personBefore] = personIn.exec(written) ?? []
  const found = person === undefined ? { name: personBefore, email: mailBefore } : { name: person, email: mail }
  if (found.email === undefined) return
  const map = `{name: ${JSON.stringify(found.name || '...')}, email: ${found.email}}`
  context.addIssue({
    code: 'custom',
    message: 'is a name and an e-mail address in one',
    params: { rule: 'bad-value', hint: `Write the person as ${map}.`, ...(found.name && { map }) },
  })
})

/** `Li Lei <li@daily.internal>`, as mail programs and Git write it. */
const addressIn = /^(?<person>[^<>]*?)\s*<(?<mail>[^\s<>@]+@[^\s<>@]+)>$/
/** `li@daily.internal (Li Lei)`, as RSS has it. */
const personIn = /^([^\s()@]+@[^\s()@]+) ?\((.*)\)$/
