import type { Certificate } from '../../http/observe.ts'
import { isPrivate } from '../../http/private-address.ts'
import type { Check, Finding } from '../model.ts'

/** Readers trust the server. */
export const certificate: Check = {
  id: 'H04',
  severity: 'error',
  asks: 'The certificate is valid for the host, comes from an authority that readers know, and does not expire within 14 days.',
  known: 'S: RFC 9110 §4.3.4; RFC 5280 §6.1',
  visit: ({ answer: { certificate: found, at }, nothing }) => (found && nothing ? faultsOf(found, at) : []),
}

function faultsOf({ fault, validTo }: Certificate, at: number): Finding[] {
  const day = validTo.toISOString().slice(0, 10)
  if (fault !== undefined) {
    const [what, hint] = faults[fault] ?? [`is not accepted (${fault})`, 'Install a certificate of a known authority.']
    return [{ message: `The certificate ${what.replace('{day}', day)}, so readers refuse the connection.`, hint }]
  }
  if (validTo.getTime() - at > soon) return []
  return [
    {
      severity: 'warning',
      message: `The certificate expires on ${day}; after that, readers refuse the connection.`,
      hint: 'Renew the certificate, and find out why it was not renewed by itself.',
    },
  ]
}

const soon = 14 * 24 * 3_600_000

const unknown =
  'Install a certificate of a known authority, like that of Let’s Encrypt, with all certificates between it and yours.'
const faults: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  CERT_HAS_EXPIRED: ['has expired on {day}', 'Renew the certificate, and let the server renew it by itself.'],
  CERT_NOT_YET_VALID: [
    'is not valid yet',
    'Correct the clock of the server, or install the certificate that is valid today.',
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'is for another host',
    'Install a certificate that names this host, with and without "www." if both are used.',
  ],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['was made by its owner, not by an authority', unknown],
  SELF_SIGNED_CERT_IN_CHAIN: ['comes from an authority that readers do not know', unknown],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    'is sent without the certificates between it and its authority',
    'Let the server send the whole chain, like "fullchain.pem" of Let’s Encrypt.',
  ],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['comes from an authority that readers do not know', unknown],
}

/** Nobody on the way can change the feed. */
export const encrypted: Check = {
  id: 'H05',
  severity: 'warning',
  asks: 'A feed on a public host is sent with https.',
  known: 'S: RFC 9110 §4.2.2',
  visit: ({ address, answer: { remote }, nothing }) =>
    nothing && /^http:/.test(address) && !isPrivate(remote)
      ? [
          {
            message:
              'The feed is sent without encryption: everybody on the way can read and change it, and many readers refuse it.',
            hint: 'Serve the site with https, and redirect http to it with status 301; then "url" in site.yaml begins with https.',
          },
        ]
      : [],
}
