import type { Letter } from '../../platform/mail/post-mail.ts'
import { aboutInvitation } from './invitation-mail.ts'

/** The mail that brings somebody who forgot a password the link on which to choose a new one. */
export const resetMail = ({
  user,
  url,
  expiresAt,
}: {
  user: { readonly id: string; readonly name: string; readonly email: string }
  url: string
  expiresAt: Date
}): Letter => ({
  recipient: user.email,
  subject: 'A new password for the newsroom',
  text: [
    `Hello ${user.name},`,
    'somebody asked for a new password for your account. If that was you, open this link to choose one:',
    url,
    `It works once, until ${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC. ` +
      'Choosing a new password signs you out everywhere and ends your personal API tokens.',
    'If it was not you, leave this mail alone: your password stays as it is.',
  ].join('\n\n'),
  about: aboutInvitation(user.id),
  expiresAt,
})
