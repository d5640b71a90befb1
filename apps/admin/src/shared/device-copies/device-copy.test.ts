import { expect, test } from 'vitest'
import { DeviceCopy, predatesRedaction } from './device-copy.ts'
import { plainDetails } from '../article-text/testing/plain-details.ts'

const document = { type: 'doc', content: [] }
const stored = {
  id: 'a1',
  userId: 'user_a',
  articleId: 'article_a',
  reason: 'unsaved',
  draft: {
    text: { headline: document, dek: document, body: document },
    details: plainDetails,
  },
  baseVersion: 3,
  baseSavedAt: '2026-11-29T10:00:00.000Z',
  writtenAt: '2026-11-29T10:00:05.000Z',
}

test('what a browser stored is a copy only if it has a text', () => {
  expect(DeviceCopy.safeParse(stored).success).toBe(true)
  expect(DeviceCopy.safeParse({ ...stored, draft: { ...stored.draft, text: {} } }).success).toBe(false)
})

test('a copy of a version from before the latest redaction may hold what was struck, a later one does not', () => {
  const version = (redactedAt: string | null) => ({ redactedAt })
  expect(predatesRedaction(stored, [version(null), version('2026-11-29T10:00:00.001Z')])).toBe(true)
  expect(predatesRedaction(stored, [version('2026-11-29T10:00:00.000Z'), version(null)])).toBe(false)
  expect(predatesRedaction(stored, [version('2026-11-29T12:00:00+03:00')])).toBe(false)
})
