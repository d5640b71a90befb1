import { weaknesses } from '@sourceline/passwords/weaknesses'
import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of users and their links. */
export const { refusal, refused } = defineRefusals({
  'link-spent': 'This link has been used or has expired. Ask for a new one.',
  'invitation-of-another-address': 'The invitation went to another address. Write that one.',
  'email-taken': 'This address already belongs to a user.',
  'last-administrator': 'This is the last administrator. Make somebody else one first.',
  'email-invalid': 'Write an e-mail address like ada@newsroom.example.',
  ...weaknesses,
  'password-too-long': 'Choose at most {max} characters.',
  'password-wrong': 'This is not your present password.',
  'password-of-another': 'Only somebody who is signed in changes their password: a token changes nobody’s.',
  'user-not-set-up': 'This person has chosen no password yet. Invite them again.',
  'user-locked-out': 'This person is locked out. Let them in again first.',
  'user-missing': 'There is no such user.',
})
