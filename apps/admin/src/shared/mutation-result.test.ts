import { expect, test } from 'vitest'
import { accepted, describeFailure, type Rejection } from './mutation-result.ts'

test('what a role does not allow is said in a sentence that needs no title above it', () => {
  const refused: Rejection = { __typename: 'ForbiddenError', message: 'No.', action: 'article:save' }
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
