import { describe, expect, it } from 'vitest'
import { readAnswer } from './read-answer.ts'

describe('an answer of the delivery graph', () => {
  it('gives its data', () => {
    expect(readAnswer(200, '{"data":{"article":null}}')).toEqual({ article: null })
  })

  it('is nothing where an id was malformed, so that a page says "not found"', () => {
    expect(
      readAnswer(200, '{"data":null,"errors":[{"message":"not an id","extensions":{"code":"BAD_USER_INPUT"}}]}'),
    ).toBeNull()
  })

  it('is an error that names the cause where the operation was refused', () => {
    expect(() => readAnswer(400, '{"errors":[{"message":"too deep","extensions":{"code":"DEPTH"}}]}')).toThrow(
      'too deep',
    )
  })

  it('is an error where something else than the graph answers', () => {
    expect(() => readAnswer(502, '<html>')).toThrow('status 502')
  })
})
