import type { Letter } from '../../platform/mail/post-mail.ts'

/** What the mails that carry a person's set-up link are about, so that they end with it. */
export const aboutInvitation = (userId: string): string => `invitation of ${userId}`

/** The mail that brings somebody who was invited the link on which to choose a password. */
export const invitationMail = ({
  user,
  inviter,
  url,
  expiresAt,
}: {
  user: { readonly id: string; readonly name: string; readonly email: string }
  inviter: string
  url: string
  expiresAt: Date
}): Letter => ({
  recipient: user.email,
  subject: 'Your access to the newsroom',
  text: [
    `Hello ${user.name},`,
    `${inviter} has invited you to the newsroom. Open this link to choose a password:`,
    url,
    `It works once, until ${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC. A newer invitation replaces it.`,
    'If you did not expect this mail, leave it alone: nothing happens.',
  ].join('\n\n'),
  about: aboutInvitation(user.id),
  expiresAt,
})
