import { expect, test } from 'vitest'
import { happening } from './happening.ts'

const event = { action: 'article:publish', subjectType: 'article', subjectId: 'article_1', changes: { headline: 'Ferry to reopen' } }

test('a publication reads as one and leads to its article', () => {
  expect(happening(event)).toEqual({ deed: 'published an article', title: 'Ferry to reopen', href: '/articles/article_1' })
})

test('what was deleted is told but not linked', () => {
  expect(happening({ ...event, action: 'article:delete' }).href).toBeUndefined()
})

test('a change to something without a page of its own is told in plain words', () => {
  expect(happening({ action: 'api-token:revoke', subjectType: 'api-token', subjectId: 'x', changes: null })).toEqual({
    deed: 'revoked an API token',
    title: undefined,
    href: undefined,
  })
})
