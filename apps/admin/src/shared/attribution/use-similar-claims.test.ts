import { expect, test } from 'vitest'
import { whyFound } from './use-similar-claims.ts'

test('an editor is told why a recorded claim is offered, and first what speaks against it', () => {
  expect(whyFound({ band: 'SAME', reasons: [] })).toBe('Says the same')
  expect(whyFound({ band: 'RELATED', reasons: [{ warning: false, text: 'Same numbers: 4.2 million' }] })).toBe(
    'On the same matter · same numbers: 4.2 million',
  )
  expect(
    whyFound({
      band: 'SAME',
      reasons: [
        { warning: true, text: 'Another date' },
        { warning: false, text: 'Same words' },
      ],
    }),
  ).toBe('Says the same · but another date')
})
