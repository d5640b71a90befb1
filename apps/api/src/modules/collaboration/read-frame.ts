import * as decoding from 'lib0/decoding'
import { textParts } from '@sourceline/rich-text/collaboration'
import * as Y from 'yjs'
import { z } from 'zod'

/** The kinds of messages that a client may send, by the numbers of the Hocuspocus protocol. */
const kinds = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, syncReply: 4, stateless: 5, close: 7 } as const

/** What a message says before anything is made of it. */
export interface Frame {
  /** Which document it is about. */
  readonly address: string
  /** Whether it asks to be let in. */
  readonly isHandshake: boolean
  /** The clients of whom it says where they are, by their ids in the document. */
  readonly clients: readonly number[]
}

const itemId = z.object({ client: z.int().min(0), clock: z.int().min(0) })

/** A place in a text as Yjs writes it (`RelativePosition`); editors fail at one that names nothing. */
const position = z
  .object({
    type: itemId.nullish(),
    tname: z.enum(textParts).nullish(),
    item: itemId.nullish(),
    assoc: z.int().optional(),
  })
  .refine(({ type, tname, item }) => Boolean(type ?? tname ?? item))

/** Where somebody is in a text; null once they have left. */
const presence = z.looseObject({ cursor: z.object({ anchor: position, head: position }).nullish() }).nullable()

type Decoder = ReturnType<typeof decoding.createDecoder>

/** Reads a step of the sync protocol: what somebody has, or a change. @throws Error where it is none. */
function readSync(decoder: Decoder): void {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step > 2) throw new Error('there is no such step')
  if (step === 0) Y.decodeStateVector(payload)
  else Y.decodeUpdate(payload)
}

/** Reads who is where; gives the clients who are there. @throws Error where it does not say that. */
function readAwareness(decoder: Decoder): number[] {
  const clients: number[] = []
  const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  for (let left = decoding.readVarUint(inner); left > 0; left -= 1) {
    const client = decoding.readVarUint(inner)
    decoding.readVarUint(inner)
    if (presence.parse(JSON.parse(decoding.readVarString(inner))) !== null) clients.push(client)
  }
  return clients
}

function readAuthentication(decoder: Decoder): void {
  if (decoding.readVarUint(decoder) !== 0) throw new Error('only a token is sent')
  decoding.readVarString(decoder)
}

const readers: ReadonlyMap<number, (decoder: Decoder) => unknown> = new Map([
  [kinds.sync, readSync],
  [kinds.syncReply, readSync],
  [kinds.auth, readAuthentication],
  [kinds.queryAwareness, () => undefined],
  [kinds.stateless, decoding.readVarString],
  [kinds.close, () => undefined],
])

/**
 * Reads a message as far as its form goes; null where it has none that a client may send. Whether an article can have a
 * change is tried elsewhere.
 */
export function readFrame(message: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(message)
    const address = decoding.readVarString(decoder)
    const kind = decoding.readVarUint(decoder)
    if (kind === kinds.awareness) return { address, isHandshake: false, clients: readAwareness(decoder) }
    const read = readers.get(kind)
    if (read === undefined) return null
    read(decoder)
    return { address, isHandshake: kind === kinds.auth, clients: [] }
  } catch {
    return null
  }
}
