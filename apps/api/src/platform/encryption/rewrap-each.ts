import { rewrapEnvelope, type Binding, type Envelope } from './envelope.ts'
import type { KeyRing } from './key-ring.ts'

/** An envelope's key as a table keeps it, without what it opens. */
export type WrappedKey = Omit<Envelope, 'sealed'>

/** Encrypts the keys of rows under the ring's current one; leaves out those whose own key is missing. */
export function rewrapEach<Row extends WrappedKey>(
  ring: KeyRing,
  rows: readonly Row[],
  bindingOf: (row: Row) => Binding,
): Row[] {
  return rows.flatMap((row) => {
    const envelope = rewrapEnvelope(ring, row, bindingOf(row))
    return envelope.ok ? { ...row, ...envelope.value } : []
  })
}

/** How many rows one transaction brings under another key. */
export const rewrapBatch = 100

/** What a batch did: how many keys it encrypted anew, how many it had to leave, and after which row the next begins. */
export interface Rewrapped {
  readonly rewrapped: number
  readonly locked: number
  readonly next: string | null
}

/** Says what a batch did. */
export const rewrappedOf = (rows: readonly { readonly id: string }[], done: number): Rewrapped => ({
  rewrapped: done,
  locked: rows.length - done,
  next: rows.length === rewrapBatch ? (rows.at(-1)?.id ?? null) : null,
})
