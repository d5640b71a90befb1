import { expect, test } from 'vitest'
import { reported, says } from '../testing/statements.ts'
import { explainOrigins } from './explain-origins.ts'
import { independentOrigins } from './independent-origins.ts'

const inWords = (...statements: Parameters<typeof independentOrigins>[0]) =>
  explainOrigins(independentOrigins(statements), (id) => id)

test('an editor reads by which way the one memo came to us', () => {
  expect(inWords(reported('the memo', 'the agency'), reported('the agency', 'the Gazette'))).toEqual([
    'One independent origin.',
    'the memo, reported by the agency, reported by the Gazette.',
    'the Gazette and the agency are no independent confirmations: they report one origin, the memo.',
  ])
})

test('an editor reads why a spokesman, an official and the ministry count once', () => {
  expect(
    inWords(
      says('the ministry'),
      says('the official', { affiliationId: 'the ministry' }),
      says('the spokesman', { onBehalfOfId: 'the ministry' }),
      says('the union'),
    ),
  ).toEqual([
    '2 independent origins.',
    'the ministry, the official, and the spokesman count once: the official belongs to the ministry; ' +
      'the spokesman speaks for the ministry.',
    'the union.',
  ])
})

test('an editor reads that two agencies cite each other and that nobody feeds them', () => {
  expect(inWords(reported('Agency A', 'Agency B'), reported('Agency B', 'Agency A'))).toEqual([
    'One independent origin.',
    'Agency A and Agency B name nobody but each other, and count once.',
    'Agency A and Agency B cite each other in a circle. No other origin is known: this counts at most once.',
  ])
  expect(inWords(reported('the blog', 'the blog'), reported('the mayor', 'the blog'))).toEqual([
    'One independent origin.',
    'the mayor, reported by the blog.',
    'the blog cites itself. That adds nothing to the origin that feeds it.',
  ])
})

test('an editor reads that unnamed sources may be the same', () => {
  expect(
    inWords(says('an official', { anonymity: 'ROLE_ONLY' }), says('a diplomat', { anonymity: 'UNIDENTIFIED' })),
  ).toEqual([
    'One independent origin.',
    'a diplomat and an official are not named, may be the same, and count once.',
    'a diplomat and an official are not named and may be the same: ' +
      'they count at most once until an editor confirms that they are distinct.',
  ])
  expect(inWords(says('an official', { anonymity: 'ROLE_ONLY' }))).toEqual([
    'One independent origin.',
    'an official, not named.',
  ])
})

test('an editor reads that nobody stands behind it', () => {
  expect(inWords(says('the army', { stance: 'DENIES' }))).toEqual([
    'No origin: nobody is known to assert or confirm it.',
  ])
})

test('a long chain is cut, and how much was left out is told', () => {
  const [, way = ''] = inWords(
    ...Array.from({ length: 9 }, (_, index) => reported(`site ${index}`, `site ${index + 1}`)),
  )
  expect(way).toBe(
    'site 0, reported by site 1, reported by site 2, reported by site 3, reported by site 4, ' +
      'reported by site 5, reported by site 6, and on through 3 more.',
  )
})
