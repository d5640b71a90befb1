import { readText, schemaVersion } from '@sourceline/rich-text/collaboration'
import * as encoding from 'lib0/encoding'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { newUuid, typedId } from '../platform/ids.ts'
import { soon, TestWriters, type } from './test-writers.ts'

let writers: TestWriters
beforeAll(async () => {
  writers = await TestWriters.begin()
})
afterEach(() => writers.leave())
afterAll(() => writers.server.close())

/** A message of the protocol: to whom it is addressed, what kind it is of, and what it says. */
function message(address: string, ...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, address)
  for (const part of parts)
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  return encoding.toUint8Array(encoder)
}

const handshakeFor = (name: string): Uint8Array =>
  message(name, 2, 0, JSON.stringify({ schemaVersion, generation: null }))

test('who sends what is no message, too much of it, or speaks of several articles is cut off, and nobody else notices', async () => {
  const [ada, ben] = [await writers.person('Ada', 'EDITOR'), await writers.person('Ben', 'EDITOR')]
  const articleId = await writers.article('The ferry leaves at six.')
  const { document, closed } = await writers.join(ada.headers, articleId)
  const name = typedId('article', articleId)
  const handshake = handshakeFor(name)
  const nonsense = Uint8Array.of(255, 255, 255, 255, 7)
  const state = message('', 1, 1, '{').slice(1)
  const malformed: Record<string, readonly Uint8Array[]> = {
    nothing: [new Uint8Array()],
    'an address without an end': [nonsense],
    'a kind that does not exist': [message(name, 77)],
    'a kind that only servers send': [handshake, message(name, 6, 'hello')],
    'a change that is none': [handshake, message(name, 0, 2, nonsense)],
    'a step that does not exist': [handshake, message(name, 0, 9, nonsense)],
    'a place that is none': [handshake, message(name, 1, state)],
    'another article': [handshake, message(typedId('article', newUuid()), 3)],
  }
  for (const [what, messages] of Object.entries(malformed))
    expect([what, await endOf(ben.headers, messages)]).toEqual([what, 4400])
  expect(
    await endOf(
      ben.headers,
      Array.from({ length: 700 }, () => message(name, 3)),
    ),
  ).toBe(4429)
  expect(await endOf(ben.headers, [message(name, 5, 'x'.repeat(7 * 1024 * 1024))])).toBe(1009)
  type(document, 0, 'Now: ')
  await vi.waitFor(
    async () => expect((await writers.saved(articleId)).plainText).toBe('Now: The ferry leaves at six.'),
    soon,
  )
  expect(closed).toEqual([])
})

/** By which code a connection is closed that sends messages as they are. */
const endOf = (headers: Record<string, string>, messages: readonly Uint8Array[]): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${writers.address}/editorial/collaboration`, { headers })
    socket.on('open', () => messages.forEach((sent) => socket.send(sent)))
    socket.on('error', () => undefined)
    socket.on('close', resolve)
  })

/** A connection of somebody who is let in, and speaks the protocol by themselves. */
async function speak(headers: Record<string, string>, name: string): Promise<WebSocket> {
  const socket = new WebSocket(`${writers.address}/editorial/collaboration`, { headers })
  await new Promise((resolve) => void socket.once('open', resolve))
  socket.send(handshakeFor(name))
  await new Promise<void>((resolve) => {
    socket.on('message', (sent: Buffer) => sent.toString().includes('"opened"') && resolve())
  })
  return socket
}

/** Says where clients are: their ids, clocks and states. */
function awareness(name: string, ...states: readonly (readonly [number, number, unknown])[]): Uint8Array {
  const said = states.flatMap(([client, clock, state]) => [client, clock, JSON.stringify(state)])
  return message(name, 1, message('', states.length, ...said).slice(1))
}

test('what somebody sent before they left is checked as everything is', async () => {
  const [ada, ben] = [await writers.person('Ada', 'EDITOR'), await writers.person('Ben', 'EDITOR')]
  const articleId = await writers.article('The ferry leaves at six.')
  const watching = await writers.join(ada.headers, articleId)
  const name = typedId('article', articleId)
  const socket = await speak(ben.headers, name)
  const own = new Y.Doc()
  Y.applyUpdate(own, Y.encodeStateAsUpdate(watching.document))
  own.on('update', (update: Uint8Array) => socket.send(message(name, 0, 2, update)))
  for (let letter = 0; letter < 20; letter += 1) type(own, letter, '!')
  own.getXmlFragment('body').push([new Y.XmlElement('script')])
  socket.close()
  const whole = `${'!'.repeat(20)}The ferry leaves at six.`
  await vi.waitFor(async () => expect((await writers.saved(articleId)).plainText).toBe(whole), soon)
  expect(JSON.stringify(readText(watching.document))).not.toContain('script')
})

test('nobody is somewhere in the place of another, at many places, or where there is none', async () => {
  const [ada, ben] = [await writers.person('Ada', 'EDITOR'), await writers.person('Ben', 'FACT_CHECKER')]
  const articleId = await writers.article('The ferry leaves at six.')
  const name = typedId('article', articleId)
  const { document, provider } = await writers.join(ada.headers, articleId)
  provider.setAwarenessField('cursor', null)
  const states = (): unknown[] => [...(provider.awareness?.getStates() ?? [])]
  const [anchor, nowhere] = [{ tname: 'body' }, { type: null, tname: null, item: null }]
  const refused: Record<string, Uint8Array> = {
    'two clients': awareness(name, [7, 1, {}], [8, 1, {}]),
    'no object': awareness(name, [7, 1, []]),
    'no position': awareness(name, [7, 1, { cursor: { anchor: 5, head: anchor } }]),
    'a position of nothing': awareness(name, [7, 1, { cursor: { anchor, head: nowhere } }]),
    'a part that no text has': awareness(name, [7, 1, { cursor: { anchor: { tname: 'x' }, head: anchor } }]),
  }
  for (const [what, sent] of Object.entries(refused))
    expect([what, await endOf(ben.headers, [handshakeFor(name), sent])]).toEqual([what, 4400])
  const socket = await speak(ben.headers, name)
  socket.send(awareness(name, [document.clientID, 99, {}]))
  const another = await speak(ben.headers, name)
  another.send(awareness(name, [7, 1, { cursor: { anchor, head: anchor }, user: { name: 'Ada' } }]))
  await vi.waitFor(
    () =>
      expect(states()).toEqual([
        [document.clientID, { cursor: null }],
        [7, { cursor: { anchor, head: anchor }, user: { id: ben.id, name: 'Ben' } }],
      ]),
    soon,
  )
  for (const one of [socket, another]) one.terminate()
})

test('who asks again and again and reads none of it is cut off', async () => {
  const ada = await writers.person('Ada', 'FACT_CHECKER')
  const paragraph = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'The ferry leaves at six. '.repeat(75).trim() }],
  }
  const articleId = await writers.article({ type: 'doc', content: Array.from({ length: 250 }, () => paragraph) })
  const name = typedId('article', articleId)
  const connections = () =>
    new Promise((resolve) => writers.server.app.server.getConnections((_error, count) => resolve(count)))
  const socket = await speak(ada.headers, name)
  const before = await connections()
  socket.pause()
  for (let time = 0; time < 100; time += 1) socket.send(message(name, 0, 0, Uint8Array.of(0)))
  await vi.waitFor(async () => expect(await connections()).toBe(Number(before) - 1), soon)
  socket.terminate()
})

test('nobody has so many connections that the others have none', async () => {
  const [ada, ben] = [await writers.person('Ada', 'FACT_CHECKER'), await writers.person('Ben', 'EDITOR')]
  const open = (headers: Record<string, string>) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${writers.address}/editorial/collaboration`, { headers })
      socket.on('open', () => resolve(101))
      socket.on('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode))
      socket.on('error', () => undefined)
      sockets.push(socket)
    })
  const sockets: WebSocket[] = []
  const answers = await Promise.all(Array.from({ length: 52 }, () => open(ada.headers)))
  expect(answers.toSorted((one, other) => one - other).slice(49)).toEqual([101, 429, 429])
  expect(await open(ben.headers)).toBe(101)
  for (const socket of sockets) socket.terminate()
  await vi.waitFor(async () => expect(await open(ada.headers)).toBe(101), soon)
  sockets.at(-1)?.terminate()
})
