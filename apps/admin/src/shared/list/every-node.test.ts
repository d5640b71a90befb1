import { expect, test } from 'vitest'
import { everyNode } from './every-node.ts'

const pages = [
  { nodes: ['one', 'two'], pageInfo: { hasNextPage: true, endCursor: '1' } },
  { nodes: ['three'], pageInfo: { hasNextPage: true, endCursor: '2' } },
  { nodes: ['four'], pageInfo: { hasNextPage: false, endCursor: '3' } },
]

test('choices are read to their last page', async () => {
  const asked: (string | null)[] = []
  const nodes = await everyNode((after) => {
    asked.push(after)
    return Promise.resolve(pages[Number(after ?? 0)] ?? { nodes: [], pageInfo: { hasNextPage: false } })
  })
  expect(nodes).toEqual(['one', 'two', 'three', 'four'])
  expect(asked).toEqual([null, '1', '2'])
})
