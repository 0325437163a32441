import { form, served } from './web.ts'

/** A server of IndexNow: it reads the key file, and takes addresses of its host and below its folder. */
export const indexNowServer = () =>
  served(async ({ method, headers, body }) => {
    if (method !== 'POST' || headers['content-type'] !== 'application/json; charset=utf-8') return { status: 400 }
    const { host, key, keyLocation, urlList } = JSON.parse(body)
    if (!/^[A-Za-z0-9-]{8,128}$/.test(key) || urlList.length > 10_000) return { status: 400 }
    const file = await fetch(keyLocation)
    if (!file.ok || (await file.text()) !== key) return { status: 403 }
    const folder = new URL('.', keyLocation).href
    const isOurs = urlList.every((url: string) => new URL(url).host === host && url.startsWith(folder))
    return { status: isOurs ? 202 : 422 }
  })

/** A server of Baidu: it counts, and names what is not of the site or no address. */
export const baiduServer = (token: string, quota = 100) => {
  let remain = quota
  return served(({ method, path, headers, body }) => {
    const query = new URL(path, 'http://localhost').searchParams
    const no = (status: number, message: string) => ({ status, body: JSON.stringify({ error: status, message }) })
    if (query.get('token') !== token) return no(401, `token is not valid: ${query.get('token')}`)
    if (method !== 'POST' || headers['content-type'] !== 'text/plain') return no(400, 'empty content')
    const site = query.get('site') ?? ''
    if (!URL.canParse(site)) return no(400, 'site error')
    const urls = body.split('\n')
    if (urls.length > remain) return no(400, 'over quota')
    const isWrong = (url: string) => url.includes('wrong')
    const right = urls.filter((url) => new URL(url).origin === site && !isWrong(url))
    remain -= right.length
    const answer = {
      remain,
      success: right.length,
      not_same_site: urls.filter((url) => new URL(url).origin !== site),
      not_valid: urls.filter(isWrong),
    }
    return { body: JSON.stringify(answer) }
  })
}

/** An rssCloud server: a program registers for a document, which is read again at each ping; if it differs, the program is told. */
export async function cloudServer() {
  const known = new Map<string, { content: string; notify: string[] }>()
  const server = await served(async ({ path, body, headers }) => {
    const say = (success: boolean, msg: string) =>
      headers.accept === 'application/json'
        ? { body: JSON.stringify({ success, msg }) }
        : { body: `<result success="${success}" msg="${msg}"/>` }
    const fields = form(body)
    const url = fields.url ?? fields.url1 ?? ''
    const response = await fetch(url).catch(() => undefined)
    if (!response?.ok) return say(false, 'The document could not be read.')
    const content = await response.text()
    if (path === '/pleaseNotify') {
      const callback = `http://127.0.0.1:${fields.port}${fields.path}`
      known.set(url, { content, notify: [...(known.get(url)?.notify ?? []), callback] })
      return say(true, 'Registered.')
    }
    const before = known.get(url)
    if (path !== '/ping') return { status: 404 }
    if (before && before.content !== content) {
      known.set(url, { ...before, content })
      for (const callback of before.notify)
        await fetch(callback, { method: 'POST', body: new URLSearchParams({ url }) })
    }
    return say(true, 'Thanks.')
  })
  return server
}
