import { expect, test } from 'vitest'
import { bodyFromText } from './create-body.ts'
import { countingBlockIds } from './block-id.ts'
import { storedBody, storedSpans } from './stored.ts'

test('a stored body comes back as it is', () => {
  const body = bodyFromText('The dam held.', { newId: countingBlockIds() })
  expect(storedBody(JSON.parse(JSON.stringify(body)))).toEqual(body)
})

test.each([null, 'The dam held.', [], {}, { type: 'paragraph', content: [] }, { type: 'doc' }])(
  '%j is no stored body',
  (json) => {
    expect(() => storedBody(json)).toThrow(TypeError)
  },
)

const span = { blockId: 'b_1', quote: { exact: 'held', prefix: '', suffix: '' }, position: { start: 0, end: 4 } }

test('stored spans come back as they are', () => {
  expect(storedSpans([span])).toEqual([span])
})

test.each([null, [{}], [{ ...span, position: { start: '0', end: 4 } }]])('%j are no stored spans', (json) => {
  expect(() => storedSpans(json)).toThrow('expected')
})
