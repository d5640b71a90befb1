import { createServer, get } from 'node:http'

/**
 * The limit beside which pages are measured (L2): the very bytes of the pages that are named, compressed as the site sends
 * them, from memory behind bare node:http.
 */
const [port, site, ...paths] = process.argv.slice(2)

const bytesOf = (path: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(`${site}${path}`, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)))
    }).on('error', reject)
  })

const pages = new Map<string, Buffer>()
for (const path of paths) pages.set(path, await bytesOf(path))

createServer(({ url = '' }, response) => {
  const bytes = pages.get(url)
  if (bytes === undefined) response.writeHead(404).end()
  else
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'br',
        'content-length': bytes.length,
      })
      .end(bytes)
}).listen(Number(port), '127.0.0.1', () => process.send?.({ type: 'ready' }))
