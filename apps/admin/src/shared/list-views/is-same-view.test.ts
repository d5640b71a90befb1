import { expect, test } from 'vitest'
import { isSameView } from './is-same-view.ts'

const drafts = { name: 'state', value: 'DRAFT' }
const oldest = { name: 'sort', value: 'OLDEST' }

test('a view is the same however it is written, and another with one filter more, less or different', () => {
  expect(isSameView([drafts, oldest], [oldest, { ...drafts }])).toBe(true)
  expect(isSameView([], [])).toBe(true)
  expect(isSameView([drafts, oldest], [drafts])).toBe(false)
  expect(isSameView([drafts], [drafts, oldest])).toBe(false)
  expect(isSameView([drafts], [{ ...drafts, value: 'PUBLISHED' }])).toBe(false)
})
