import { expect, test } from 'vitest'
import { sourcesLine } from './claim-words.ts'

type Attribution = Parameters<typeof sourcesLine>[0]['attributions'][number]

function attributed(
  name: string,
  stance: Attribution['stance'],
  state: Attribution['state'] = 'PROPOSED',
): Attribution {
  const source = { id: name, name, kind: 'GROUP', role: null, standIn: false, state: 'PROPOSED', affiliation: null }
  return { id: `${name} ${stance}`, stance, state, hedged: false, source } as unknown as Attribution
}

test('a folded card names the first source, and counts the others by what they say', () => {
  const attributions = [
    attributed('diplomats', 'ASSERTS'),
    attributed('Corvane', 'NOT_COMMENTED'),
    attributed('Ostrel', 'NOT_COMMENTED'),
    attributed('crews', 'DENIES'),
  ]
  expect(sourcesLine({ attributions })).toBe('Diplomats say so · 2 more have not commented · 1 more denies it')
})

test('whom an editor rejected is not counted', () => {
  expect(sourcesLine({ attributions: [attributed('diplomats', 'ASSERTS', 'REJECTED')] })).toBe('')
})
