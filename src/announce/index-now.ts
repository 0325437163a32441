import { coveredBy, keyFileAddress } from '../content/key-file.ts'
import { shown } from '../http/shown.ts'
import type { Service, Verdict } from './model.ts'
import { accepted, refusal } from './model.ts'
import { nameOf } from './server-name.ts'

/**
 * IndexNow: the search engines that take part (Bing, Naver, Seznam, Yandex, Yep) share the addresses that one of them gets. Addresses that
 * are gone are announced too, so that they leave the index. https://www.indexnow.org/documentation
 */
export const indexNow: Service = {
  servers: ({ site }) => {
    const { key, endpoint = 'https://api.indexnow.org/indexnow' } = site.announce.indexNow ?? {}
    const keyLocation = keyFileAddress(site)
    if (key === undefined || keyLocation === undefined) return []
    const covered = coveredBy(keyLocation)
    return [
      {
        name: nameOf('IndexNow', endpoint),
        takes: (thing) => thing.kind === 'article' && thing.address.startsWith(covered),
        most: 10_000,
        ask: (urlList) => ({
          address: endpoint,
          request: {
            method: 'POST',
            headers: { 'content-type': 'application/json; charset=utf-8' },
            body: JSON.stringify({ host: new URL(keyLocation).host, key, keyLocation, urlList }),
          },
        }),
        judge: ({ status }) => judged(status, shown(keyLocation)),
      },
    ]
  },
}

/** §Response format: 202 is said while the key has not been read yet. */
function judged(status: number, keyFile: string): Verdict {
  if (status === 200 || status === 202) return accepted
  if (status === 403) return refusal(`the key does not fit: the file ${keyFile} is missing or has another text`)
  if (status === 422) return refusal(`the addresses are not of the host of ${keyFile}, or not below its folder`)
  return refusal(`the server refuses them with status ${status}`)
}
