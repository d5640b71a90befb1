import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of bearer tokens. */
export const { refusal, refused } = defineRefusals({
  'token-missing': 'There is no such token.',
  'token-of-another': 'This token is somebody else’s. Ask them or an administrator to revoke it.',
  'token-makes-no-token': 'A token makes no other token: sign in, or use the command line.',
  'owner-not-administrator': 'Name an administrator who can sign in.',
  'token-personal': 'A personal token stays its maker’s. Make a service token instead.',
  'maker-not-signed-in': 'Only somebody who is signed in makes a personal token. Make a service token instead.',
  'role-exceeds-own': 'Choose a role that allows no more than your own.',
  'expiry-past': 'Choose a moment in the future.',
  'successor-not-administrator': 'Name another administrator who can sign in.',
  'successor-required':
    '{name} answers for service tokens: {tokens}. Name an administrator as successor, or revoke them first.',
})
