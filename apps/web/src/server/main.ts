import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { PageServer } from '@sourceline/kept-answers'
import next from 'next'
import { readEnv, readServerEnv } from '../env.ts'
import { askChanges } from '../shared/api/ask-changes.ts'
import { pageAddress } from '../shared/page/page-address.ts'
import { renderPage } from './render-page.ts'

/** In milliseconds: of a line that is not used, and of a whole request. */
const timeouts = { keepAliveTimeout: 72_000, requestTimeout: 60_000 }

/** What the renderer's own files lie below; beside them there are pages alone. */
const files = /^\/(?:_next\/static\/|icon\.svg$)/u

const { port, host, pageCache } = readServerEnv()
const app = next({ dev: false, dir: fileURLToPath(new URL('..', import.meta.url)), hostname: host, port })
await app.prepare()
const renderer = app.getRequestHandler()
const { apiUrl } = readEnv()
const pages = new PageServer({
  addressOf: pageAddress,
  render: renderPage(renderer),
  changes: askChanges(apiUrl),
  size: pageCache,
})

createServer(timeouts, (request, response) => {
  const { url = '/' } = request
  if (files.test(url)) void renderer(request, response)
  else if (url.startsWith('/_next/')) response.writeHead(404, { 'content-length': 0 }).end()
  else pages.answer(request, response)
}).listen(port, host, () => {
  process.send?.({ type: 'ready' })
  console.log(`Ready at http://${host}:${port}`)
})
