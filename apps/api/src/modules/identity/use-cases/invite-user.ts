import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { postMail } from '../../../platform/mail/post-mail.ts'
import { readSettings } from '../../../platform/settings/read-settings.ts'
import { useCase } from '../../../platform/use-case.ts'
import { email, name, role } from '../inputs.ts'
import { invitationMail } from '../invitation-mail.ts'
import { insertLink } from '../one-time-link.store.ts'
import { drawSecret } from '../secret-token.ts'
import { setUpUrl } from '../set-up-url.ts'
import { userSettings } from '../user.settings.ts'
import { hasPassword, insertUser, lockUserOf, updateUser } from '../user.store.ts'
import { refused } from '../user.refusals.ts'

const hour = 3_600_000

/**
 * Adds a user and draws the secret of a one-time link, good for as long as the settings say, behind which the
 * user chooses a password. Inviting again somebody who has not yet done so gives a new link and voids the one before.
 * The link is mailed to the user, and given to whoever invites.
 */
export const inviteUser = useCase({
  action: 'user:invite',
  refusals: ['email-taken'],
  input: z.object({ email, name, role }),
  run: async ({ tx, now, actor, postbox, emit }, input) => {
    const known = await lockUserOf(tx, input.email)
    if (known && (known.disabledAt || (await hasPassword(tx, known.id)))) {
      return failed(refused('email-taken', { field: 'email' }))
    }
    const user = known
      ? await updateUser(tx, known.id, { name: input.name, role: input.role }, now)
      : await insertUser(tx, input, now)
    const { secret, hash } = drawSecret('')
    const { invitationLasts } = await readSettings(tx, userSettings)
    const expiresAt = new Date(now.getTime() + invitationLasts * hour)
    await insertLink(tx, { hash, purpose: { kind: 'INVITATION', userId: user.id }, expiresAt }, now)
    if (postbox) {
      const url = setUpUrl(postbox.adminUrl, secret)
      await postMail({ tx, now, actor, postbox }, invitationMail({ user, inviter: actor.name, url, expiresAt }))
    }
    emit({ subject: { type: 'user', id: user.id }, changes: { role: user.role } })
    return ok({ user, secret, expiresAt })
  },
})
