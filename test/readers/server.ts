import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

/** An address at which the files of one folder are published, and later those of another. */
export type Server = {
  url: string
  publish: (folder: string) => void
  /** The file that was sent last. */
  sent: () => string | undefined
  stop: () => Promise<void>
}

/** Serves files on this machine only, as a static host does: the address of a folder is that of its index.xml. */
export async function serve(): Promise<Server> {
  let root = ''
  let sent: string | undefined
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost/')
    const file = join(root, pathname.endsWith('/') ? `${pathname}index.xml` : pathname)
    sent = existsSync(file) ? file : undefined
    response.writeHead(sent ? 200 : 404, { 'content-type': 'application/xml' })
    response.end(sent && readFileSync(sent))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    publish(folder) {
      root = folder
    },
    sent: () => sent,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
