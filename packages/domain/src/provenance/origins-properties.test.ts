import fc from 'fast-check'
import { expect, test } from 'vitest'
import { says } from '../testing/statements.ts'
import { Anonymity, Stance } from '../vocabulary/attribution.ts'
import { independentOrigins } from './independent-origins.ts'
import { stands, type Statement } from './statement.ts'

const source = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
const other = fc.option(source, { freq: 2 })
const statement: fc.Arbitrary<Statement> = fc.record({
  id: fc.uuid(),
  sourceId: source,
  stance: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Stance>('ASSERTS', 'CONFIRMS') },
    { weight: 1, arbitrary: fc.constantFrom(...Stance.values) },
  ),
  anonymity: fc.constantFrom(...Anonymity.values),
  reportedViaId: other,
  onBehalfOfId: fc.option(source, { freq: 1 }),
  affiliationId: other,
  basis: fc.constantFrom('UNSTATED', 'UNSTATED', 'HEARSAY', 'WITNESSED'),
})
const statements = fc.array(statement, { maxLength: 14 })
const facts = fc.record({
  affiliations: fc.array(fc.record({ sourceId: source, bodyId: source }), { maxLength: 4 }),
  confirmedDistinct: fc.array(source, { maxLength: 3 }).map((ids) => new Set(ids)),
})
const shuffled = statements.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
)

test('the order in which statements came in changes nothing', () => {
  fc.assert(
    fc.property(shuffled, facts, ([one, another], known) => {
      expect(independentOrigins(another, { ...known, affiliations: known.affiliations.toReversed() })).toEqual(
        independentOrigins(one, known),
      )
    }),
  )
})

test('the same statement told twice changes nothing', () => {
  fc.assert(
    fc.property(statements, facts, (all, known) => {
      expect(independentOrigins([...all, ...all], known)).toEqual(independentOrigins(all, known))
    }),
  )
})

test('whoever denies or does not answer changes nothing', () => {
  const silent = fc
    .tuple(statement, fc.constantFrom(...Stance.values))
    .map(([made, stance]) => ({ ...made, stance }))
    .filter((made) => !stands(made))
  fc.assert(
    fc.property(statements, silent, facts, (all, silence, known) => {
      expect(independentOrigins([...all, silence], known)).toEqual(independentOrigins(all, known))
    }),
  )
})

test('whoever speaks directly and belongs to nobody never lowers the count', () => {
  fc.assert(
    fc.property(statements, source, fc.constantFrom(...Anonymity.values), (all, id, anonymity) => {
      expect(independentOrigins([...all, says(id, { anonymity })]).count).toBeGreaterThanOrEqual(
        independentOrigins(all).count,
      )
    }),
  )
})

test('a named newcomer who speaks directly and belongs to nobody adds exactly one', () => {
  fc.assert(
    fc.property(statements, facts, (all, known) => {
      expect(independentOrigins([...all, says('newcomer')], known).count).toBe(independentOrigins(all, known).count + 1)
    }),
  )
})

test('what someone says has at least one origin, and never more than there are speakers', () => {
  fc.assert(
    fc.property(statements, facts, (all, known) => {
      const standing = all.filter(stands)
      const { count } = independentOrigins(all, known)
      expect(count).toBeLessThanOrEqual(new Set(standing.map(({ sourceId }) => sourceId)).size)
      expect(count > 0).toBe(standing.length > 0)
    }),
  )
})

test('unnamed sources alone are never more than one origin', () => {
  fc.assert(
    fc.property(fc.array(statement.map((made): Statement => ({ ...made, anonymity: 'UNIDENTIFIED' }))), (all) => {
      expect(independentOrigins(all).count).toBeLessThanOrEqual(1)
    }),
  )
})

test('each source is a speaker of one origin at most, and each path leads over real citations to its origin', () => {
  fc.assert(
    fc.property(statements, facts, (all, known) => {
      const { origins } = independentOrigins(all, known)
      const speakers = origins.flatMap((origin) => origin.speakerIds)
      expect(new Set(speakers).size).toBe(speakers.length)
      const cited = new Set(all.filter(stands).map(({ sourceId, reportedViaId }) => `${reportedViaId} ${sourceId}`))
      for (const { path, sourceId } of origins) {
        expect(path.at(-1)?.sourceId).toBe(sourceId)
        path.slice(1).forEach((step, index) => expect(cited).toContain(`${path[index]?.sourceId} ${step.sourceId}`))
      }
    }),
  )
})
