import { expect, test } from 'vitest'
import { actionPhrase } from './action-phrase.ts'

test.each([
  ['article:publish', 'publish articles'],
  ['article:override-gate', 'publish articles over the publish gate'],
  ['api-token:revoke', 'revoke API tokens'],
  ['claim-link:create', 'create links between claims'],
  ['evidence:create', 'create evidence'],
  ['vault:look', 'look into the vault'],
  ['user:change-role', 'change the role of people'],
])('who may not %s is told so in plain words', (action, words) => {
  expect(actionPhrase(action)).toBe(words)
})
