import { expect, test } from 'vitest'
import type { EditorVersionFragment, HistoryCorrectionFragment } from '@/generated/graphql.ts'
import { historyEntries } from './history-entries.ts'

const plain: EditorVersionFragment = {
  id: '',
  number: 1,
  headline: 'Mayor resigns',
  note: null,
  updatedAt: '2026-03-01T08:00:00Z',
  contributors: [{ name: 'Ada' }],
  sealedAt: null,
  publicFrom: null,
  publicUntil: null,
  redactedAt: null,
  ending: null,
}

const version = (number: number, publicFrom: string | null): EditorVersionFragment => ({
  ...plain,
  id: `v${number}`,
  number,
  publicFrom,
  sealedAt: publicFrom,
})

const correction = (id: string, publicFrom: string | null, issuedAt = publicFrom ?? ''): HistoryCorrectionFragment => ({
  id,
  kind: 'CORRECTION',
  note: 'It was not the mayor.',
  wrong: null,
  right: null,
  issuedAt,
  publicFrom,
  claims: [],
})

const order = (versions: EditorVersionFragment[], corrections: HistoryCorrectionFragment[]) =>
  historyEntries(versions, corrections).map((entry) =>
    entry.kind === 'version' ? entry.version.id : entry.correction.id,
  )

test('corrections stand between the versions before and after them', () => {
  expect(
    order(
      [version(2, '2026-03-03T00:00:00Z'), version(1, '2026-03-01T00:00:00Z')],
      [correction('early', '2026-03-02T00:00:00Z'), correction('late', '2026-03-04T00:00:00Z')],
    ),
  ).toEqual(['late', 'v2', 'early', 'v1'])
})

test('the draft stays first, whenever it was begun', () => {
  expect(
    order([version(2, null), version(1, '2026-03-01T00:00:00Z')], [correction('one', '2026-03-05T00:00:00Z')]),
  ).toEqual(['v2', 'one', 'v1'])
})

test('a correction that readers do not have yet stands where it was written', () => {
  expect(order([version(1, '2026-03-01T00:00:00Z')], [correction('one', null, '2026-03-02T00:00:00Z')])).toEqual([
    'one',
    'v1',
  ])
  expect(order([version(1, '2026-03-01T00:00:00Z')], [correction('old', '2026-02-01T00:00:00Z')])).toEqual([
    'v1',
    'old',
  ])
})
