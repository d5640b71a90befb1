import { expect, test } from 'vitest'
import { stanceWords } from './attribution-words.ts'

const source = {
  id: 'source_1',
  name: 'Ostrel',
  kind: 'ORGANIZATION',
  role: null,
  standIn: false,
  state: 'ACCEPTED',
  affiliation: null,
} as const

test('whoever spoke and did not confirm a claim is not said to have refused an answer', () => {
  expect(stanceWords({ stance: 'DOES_NOT_CONFIRM', hedged: false, source })).toBe('did not confirm it')
})

test('several who speak as one speak in the plural', () => {
  expect(stanceWords({ stance: 'ASSERTS', hedged: true, source: { ...source, kind: 'GROUP' } })).toBe('say so, hedged')
})
