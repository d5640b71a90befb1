import { expect, test } from 'vitest'
import { readIn } from '../../testing/told.ts'
import { cueVerbTable, hedgingVerbs, positionVerbs } from './cue-verb-table.ts'

const held = 'the dam held → The dam held. | ? the dam'

test.each([
  ['Lena Brandt said that the dam held.', `Lena Brandt | ASSERTS “said” | ${held}`],
  ['Lena Brandt denied that the dam held.', `Lena Brandt | DENIES “denied” | ${held}`],
  ['Lena Brandt suggested that the dam held.', `Lena Brandt | ASSERTS (hedged) “suggested” | ${held}`],
  [
    'Lena Brandt demanded that the dam be closed.',
    'Lena Brandt | ASSERTS “demanded” | the dam be closed → The dam be closed. | ? the dam | [POSITION]',
  ],
])('of “%s” the verb tells who stands where', (sentence, line) => {
  expect(readIn(sentence)).toEqual([line])
})

test('a verb that is in no table tells of nobody', () => {
  expect(readIn('Lena Brandt painted that the dam held.')).toEqual([expect.stringMatching(/^nobody/)])
})

test('every verb has the forms of speech that it takes, and stands in one place', () => {
  const entries = [...Object.values(cueVerbTable), hedgingVerbs, positionVerbs].join(' ').trim().split(/\s+/)
  expect(entries.length).toBeGreaterThan(100)
  for (const entry of entries) expect(entry).toMatch(/^[a-z-]+:(?:-|[a-z]+)$/)
})
