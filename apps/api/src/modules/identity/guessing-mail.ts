import type { Letter } from '../../platform/mail/post-mail.ts'

const day = 24 * 60 * 60_000

/** The mail that tells somebody that their password is being guessed. */
export const guessingMail = ({
  user,
  now,
}: {
  user: { readonly id: string; readonly name: string; readonly email: string }
  now: Date
}): Letter => ({
  recipient: user.email,
  subject: 'Somebody is trying passwords for your account',
  text: [
    `Hello ${user.name},`,
    'somebody has tried several wrong passwords for your account in the newsroom, ' +
      'from devices on which you have not signed in before. None was right.',
    'If that was not you, you need not do anything: such attempts have to wait longer each time, ' +
      'and a device on which you have signed in before is not held up by them. ' +
      'If you cannot get in, an administrator can give you a link for a new password.',
    'You hear of this once a day at the most.',
  ].join('\n\n'),
  about: `guessing of ${user.id}`,
  expiresAt: new Date(now.getTime() + day),
})
