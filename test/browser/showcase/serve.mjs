import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

/**
 * Serves a folder and a few other files until `close`.
 *
 * @param {string} root
 * @param {Record<string, Uint8Array>} others
 */
export async function serve(root, others) {
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(url.slice(1))
    const file = join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path)
    const body = others[path] ?? (existsSync(file) ? readFileSync(file) : undefined)
    const type = file.endsWith('.html')
      ? 'text/html; charset=utf-8'
      : file.endsWith('.png')
        ? 'image/png'
        : 'text/plain'
    response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
