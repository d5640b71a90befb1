import { expect, test } from 'vitest'
import { reported, says } from '../testing/statements.ts'
import { provenanceRelations } from './relations.ts'

const drawn = (...given: Parameters<typeof provenanceRelations>) =>
  provenanceRelations(...given).map(
    ({ kind, subjectId, objectId }) => `${subjectId ?? 'the claim'} ${kind} ${objectId}`,
  )

const statements = [
  reported('the spokesman', 'the agency', { onBehalfOfId: 'the ministry', affiliationId: 'the ministry' }),
  says('the agency', { stance: 'DENIES' }),
]

test('who says it, through whom, for whom and who belongs to whom is one graph, each line once', () => {
  const affiliations = [
    { sourceId: 'the spokesman', bodyId: 'the ministry' },
    { sourceId: 'the ministry', bodyId: 'the government' },
  ]
  const lines = [
    'the claim ATTRIBUTED_TO the agency',
    'the claim ATTRIBUTED_TO the spokesman',
    'the spokesman REPORTED_VIA the agency',
    'the spokesman ON_BEHALF_OF the ministry',
    'the ministry MEMBER_OF the government',
    'the spokesman MEMBER_OF the ministry',
  ]
  expect(drawn(statements, affiliations)).toEqual(lines)
  expect(drawn(statements.toReversed(), affiliations.toReversed())).toEqual(lines)
})

test('each line that an attribution draws names it, and no source leads to itself', () => {
  expect(provenanceRelations([reported('the Gazette', 'the Gazette', { onBehalfOfId: 'the Gazette' })], [])).toEqual([
    {
      kind: 'ATTRIBUTED_TO',
      subjectId: null,
      objectId: 'the Gazette',
      statementId: 'the Gazette via the Gazette',
    },
  ])
})
