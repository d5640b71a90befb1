import { expect, test } from 'vitest'
import { accepted, describeFailure, type Rejection } from './mutation-result.ts'

test('what a role does not allow is said in a sentence that needs no title above it', () => {
  const refused: Rejection = {
    __typename: 'ForbiddenError',
    code: 'ROLE_FORBIDS',
    parameters: {},
    message: 'No.',
    action: 'article:save',
  }
  const refuse = (): unknown => accepted(refused)
  try {
    refuse()
  } catch (error) {
    expect(describeFailure(error).message).toBe(
      'Your role does not let you save articles. An administrator can change it.',
    )
  }
  expect(refuse).toThrow()
})

test('what is somebody else’s is said as the server says it', () => {
  const refused: Rejection = {
    __typename: 'ForbiddenError',
    code: 'OF_OTHERS',
    parameters: {},
    message: 'Ask an editor to assign it to you.',
    action: 'article:save',
  }
  try {
    accepted(refused)
  } catch (error) {
    expect(describeFailure(error)).toEqual({ title: 'This is somebody else’s', message: refused.message })
  }
})
