import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** Where the pages of the site have their addresses; nothing of them is ever asked for. */
export const videoAddress = 'https://video.example.org/'

/** What is shown in the frame of a film. */
export const playing = 'The film of the weir is playing.'

/**
 * Opens a site of films on this machine, which tells of them by oEmbed and plays them in frames, and writes the file that allows
 * embedding them. Gives the way to close it.
 */
export async function openVideoSite(file: string): Promise<() => Promise<void>> {
  const server = createServer(({ url = '' }, response) => {
    if (!url.startsWith('/oembed')) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>Film</title><p>${playing}</p>`)
      return
    }
    const html = `<iframe src="${origin}/player/1"></iframe>`
    const film = { title: 'The weir opens', author_name: 'Ida Lind', width: 640, height: 360, html }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(film))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the site of films has no port')
  const origin = `http://127.0.0.1:${address.port}`
  const provider = { name: 'Example Video', schemes: [`${videoAddress}*`], frames: [origin], internal: true }
  writeFileSync(file, JSON.stringify([{ ...provider, endpoint: `${origin}/oembed` }]))
  return async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
}
