import { expect, test } from 'vitest'
import { redirectAnswer } from './redirect-answer.ts'

test('an old path leads to its article, to another address, or says that it is gone', () => {
  const article = { slug: 'crane-to-be-moved' }
  expect(redirectAnswer({ kind: 'MOVED', toAddress: null, article })).toEqual({
    status: 301,
    movedTo: '/articles/crane-to-be-moved',
  })
  expect(redirectAnswer({ kind: 'MOVED', toAddress: '/topics/cranes', article: null })).toEqual({
    status: 301,
    movedTo: '/topics/cranes',
  })
  expect(redirectAnswer({ kind: 'GONE', toAddress: null, article: null })).toEqual({ shows: 'gone' })
})

test('a path that leads nowhere is left to the page that says so', () => {
  expect(redirectAnswer(null)).toBeNull()
  expect(redirectAnswer({ kind: 'MOVED', toAddress: null, article: null })).toBeNull()
})
