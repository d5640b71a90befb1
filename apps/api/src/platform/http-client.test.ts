import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchPage, isOpenAddress } from './http-client.ts'

let server: Server
let port = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/inside')
      return void response.writeHead(302, { location: 'http://169.254.169.254/secrets' }).end()
    if (request.url === '/round') return void response.writeHead(302, { location: '/round' }).end()
    if (request.url === '/moved') return void response.writeHead(301, { location: '/page' }).end()
    if (request.url === '/file') return void response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    if (request.url === '/large') return void response.end(Buffer.alloc(5 * 1024 * 1024 + 1))
    if (request.url === '/protocol')
      return void request.socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n')
    if (request.url === '/page') return void response.writeHead(200, { 'content-type': 'text/plain' }).end('A page.')
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})

afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Lets the names of this test, and no others, lead to its own server. */
const fetchHere = (path: string) =>
  fetchPage(`http://newsroom.test:${port}${path}`, {
    lookup: (_hostname, options, done) =>
      options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
  })

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  '3fff::1',
  '192.88.99.1',
  'localhost',
])('%s is not on the open internet', (address) => {
  expect(isOpenAddress(address)).toBe(false)
})

test.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1:248:1893:25c8:1946'])(
  '%s is on the open internet',
  (address) => {
    expect(isOpenAddress(address)).toBe(true)
  },
)

test.each(['http://127.0.0.1/', 'http://[::1]/', 'http://2130706433/', 'http://0x7f.1/', 'http://localhost:1/'])(
  '%s is never asked',
  async (address) => {
    await expect(fetchPage(address)).rejects.toThrow('is not on the open internet')
  },
)

test.each(['file:///etc/passwd', 'ftp://host/x', 'no address', 'javascript:alert(1)'])(
  '%s is no web address',
  async (address) => {
    await expect(fetchPage(address)).rejects.toThrow('is no web address')
  },
)

test('a page is fetched, where it has moved to', async () => {
  const page = await fetchHere('/moved')
  expect(page).toMatchObject({ contentType: 'text/plain', url: `http://newsroom.test:${port}/page` })
  expect(page.body.toString()).toBe('A page.')
})

test.each([
  ['/inside', 'is not on the open internet'],
  ['/file', 'is no web address'],
  ['/round', 'redirects more than 5 times'],
  ['/large', 'is larger than 5 MB'],
  ['/gone', 'answered with status 404'],
  ['/protocol', 'answered with status 101'],
])('%s is refused', async (path, sentence) => {
  await expect(fetchHere(path)).rejects.toThrow(sentence)
})
