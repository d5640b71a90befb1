import { mentionRoles } from '@sourceline/rich-text'
import { expect, test } from 'vitest'
import { MentionRole } from './claim.ts'

test('claims of the newsroom and marks in a body know the same roles', () => {
  expect(MentionRole.values).toEqual(mentionRoles)
})
