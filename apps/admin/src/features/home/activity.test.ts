import { expect, test } from 'vitest'
import { activityOf, distinct } from './activity.ts'

const event = {
  id: '1',
  actorName: 'Ada',
  actorKind: 'USER',
  action: 'article:publish',
  past: 'published {it}',
  subjectType: 'article',
  subjectNoun: 'article',
  subjectId: 'article_1',
  changes: {},
}

test('a publication reads as one and leads to its article', () => {
  expect(activityOf(event)).toEqual({ who: 'Ada', phrase: 'published an article', href: '/articles/article_1' })
})

test('what an import brings is told by what it is', () => {
  expect(
    activityOf({
      ...event,
      action: 'article:import',
      past: 'imported {it}',
      subjectType: 'claim',
      subjectNoun: 'claim',
      subjectId: 'claim_1',
    }),
  ).toEqual({
    who: 'Ada',
    phrase: 'imported a claim',
    href: '/claims/claim_1',
  })
})

test('what was deleted is told but not linked', () => {
  expect(activityOf({ ...event, action: 'article:delete' }).href).toBeUndefined()
})

test('a change to something without a page of its own is told in plain words', () => {
  expect(
    activityOf({
      ...event,
      action: 'api-token:revoke',
      past: 'revoked {it}',
      subjectType: 'token',
      subjectNoun: 'API token',
    }),
  ).toEqual({
    who: 'Ada',
    phrase: 'revoked an API token',
    href: undefined,
  })
})

test('whoever comes in by a set-up link is a colleague and no link', () => {
  const setUp = {
    ...event,
    actorName: 'Set-up link',
    actorKind: 'SYSTEM',
    action: 'user:set-up',
    past: 'set up an account',
    subjectType: 'user',
  }
  expect(activityOf(setUp)).toMatchObject({ who: 'A new colleague', phrase: 'set up an account' })
  expect(activityOf({ ...setUp, changes: { role: 'EDITOR', name: 'Bela Strand' } }).who).toBe('Bela Strand')
  expect(activityOf({ ...setUp, subjectId: 'user_1' }, 'user_1')).toMatchObject({
    who: 'You',
    phrase: 'set up your account',
  })
})

test('what goes public with a claim is told with the claim', () => {
  const claim = { ...event, action: 'claim:publish', subjectType: 'claim', subjectId: 'claim_1' }
  expect(distinct([{ ...claim, subjectType: 'evidence', subjectId: 'evidence_1' }, claim], 10)).toEqual([claim])
  const term = { ...event, action: 'glossary-term:publish', subjectType: 'glossary_term' }
  expect(distinct([term], 10)).toEqual([term])
})

test('several rows of one change are told once', () => {
  const rows = [event, { ...event, id: '2' }, { ...event, id: '3', subjectId: 'article_2' }]
  expect(distinct(rows, 10).map(({ id }) => id)).toEqual(['1', '3'])
})
