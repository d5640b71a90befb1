import { expect, test } from 'vitest'
import { openEnvelope, rewrapEnvelope, sealEnvelope, type Envelope } from './envelope.ts'
import { drawKey, readKeyRing, type KeyRing } from './key-ring.ts'

function ringOf(...lines: string[]): KeyRing {
  const ring = readKeyRing(lines.join(','))
  if (!ring.ok) throw new Error(ring.failure)
  return ring.value
}

const now = new Date('2026-03-01T09:30:00Z')
const [first, second] = [drawKey(now).line, drawKey(now).line]
const ring = ringOf(first)
const place = ['vault_entry', 'entry 1', 'source 1']
const secret = Buffer.from('Ines Okafor, port captain')
const sealed = (): Envelope => sealEnvelope(ring, secret, place)

function flipped(bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

test('what was sealed opens in its place, and shows nothing of itself before', () => {
  const envelope = sealed()
  expect(openEnvelope(ring, envelope, place)).toEqual({ ok: true, value: secret })
  expect(Buffer.from(envelope.sealed).includes('Okafor')).toBe(false)
  expect(envelope.sealed).toHaveLength(secret.length + 28)
  expect(envelope.wrappedKey).toHaveLength(60)
})

test('the same words are never sealed to the same bytes', () => {
  const [one, other] = [sealed(), sealed()]
  expect(one.sealed).not.toEqual(other.sealed)
  expect(one.wrappedKey).not.toEqual(other.wrappedKey)
})

test('one bit changed in any byte is found', () => {
  const envelope = sealed()
  for (const part of ['sealed', 'wrappedKey'] as const) {
    for (let at = 0; at < envelope[part].length; at += 1) {
      const altered = { ...envelope, [part]: flipped(envelope[part], at) }
      expect([part, at, openEnvelope(ring, altered, place)]).toEqual([part, at, { ok: false, failure: 'altered' }])
    }
    const cut = { ...envelope, [part]: envelope[part].slice(0, 20) }
    expect(openEnvelope(ring, cut, place)).toEqual({ ok: false, failure: 'altered' })
  }
})

test.each([
  ['another entry', ['vault_entry', 'entry 2', 'source 1']],
  ['another source', ['vault_entry', 'entry 1', 'source 2']],
  ['another table', ['settings', 'entry 1', 'source 1']],
  ['parts divided otherwise', ['vault_entry', 'entry 1","source 1']],
])('an envelope moved to %s does not open', (_where, elsewhere) => {
  expect(openEnvelope(ring, sealed(), elsewhere)).toEqual({ ok: false, failure: 'altered' })
})

test('the data of one entry does not open with the key of another', () => {
  const [one, other] = [sealed(), sealed()]
  expect(openEnvelope(ring, { ...one, sealed: other.sealed }, place)).toEqual({ ok: false, failure: 'altered' })
})

test('a key that is missing is told apart from one that does not fit', () => {
  const envelope = sealed()
  expect(openEnvelope(ringOf(second), envelope, place)).toEqual({ ok: false, failure: 'key-missing' })
  const sameNameOtherKey = ringOf(`${ring.current.id}:${second.split(':')[1] ?? ''}`)
  expect(openEnvelope(sameNameOtherKey, envelope, place)).toEqual({ ok: false, failure: 'altered' })
})

test('the name of the key is bound in: another name for the same key does not open', () => {
  const renamed = ringOf(`other:${first.split(':')[1] ?? ''}`)
  expect(openEnvelope(renamed, { ...sealed(), keyId: 'other' }, place)).toEqual({ ok: false, failure: 'altered' })
})

test('after rotation the new key alone opens it, and the data has not been written anew', () => {
  const before = sealed()
  const both = ringOf(second, first)
  const after = rewrapEnvelope(both, before, place)
  if (!after.ok) throw new Error(after.failure)
  expect(after.value.keyId).toBe(both.current.id)
  expect(openEnvelope(ringOf(second), { ...before, ...after.value }, place)).toEqual({ ok: true, value: secret })
  expect(openEnvelope(ring, { ...before, ...after.value }, place)).toEqual({ ok: false, failure: 'key-missing' })
})

test('an envelope that was moved or altered is not given a new key', () => {
  const both = ringOf(second, first)
  expect(rewrapEnvelope(both, sealed(), ['vault_entry', 'entry 2', 'source 1'])).toEqual({
    ok: false,
    failure: 'altered',
  })
})
