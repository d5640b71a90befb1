import { failed, ok, type Result } from '@sourceline/domain'
import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import type { Failure } from '../../../platform/failure.ts'
import { deleteSessions } from '../session.store.ts'
import { useCase, type Running } from '../../../platform/use-case.ts'
import { revokePersonalTokens } from '../api-token.store.ts'
import { email, name } from '../inputs.ts'
import { consumeLink, endLinks, readLink, type LinkPurpose } from '../one-time-link.store.ts'
import { password } from '../password.ts'
import { strengthRefusals, takeStrong } from '../password-strength.ts'
import { hashSecret } from '../secret-token.ts'
import { adoptServiceTokens } from '../service-token-owner.ts'
import {
  forgetDevices,
  hasPassword,
  insertPassword,
  isNewsroomClaimed,
  loadUser,
  lockUser,
  replacePassword,
  updateUser,
  upsertAdministrator,
  type UserRecord,
} from '../user.store.ts'
import { refusal, refused } from '../user.refusals.ts'

const gone: Failure<'link-spent'> = {
  kind: 'not-found',
  ...refusal('link-spent'),
  id: null,
}

/**
 * Takes up a one-time link: the first administrator's, which makes the user, or an invitation's,
 * whose user chooses name and password, or one on which a user chooses a new password: that ends the user's sessions,
 * links and personal tokens. A refused input leaves the link usable.
 */
export const acceptSetUp = useCase({
  action: 'user:set-up',
  refusals: ['invitation-of-another-address', 'link-spent', 'user-missing', ...strengthRefusals],
  input: z.object({ token: z.string().max(200), name, email, password }),
  prepare: (_preparing, input) => takeStrong(input.password, [input.name, input.email], 'password'),
  run: async (running, input) => {
    const purpose = await takeUp(running, hashSecret(input.token))
    if (!purpose) return failed(gone)
    const found = await userOf(running, purpose, input)
    if (!found.ok) return found
    const passwordHash = await hashPassword(input.password)
    if (purpose.kind === 'PASSWORD_RESET') await startAnew(running, found.value.id, passwordHash)
    else await insertPassword(running.tx, found.value.id, passwordHash, running.now)
    if (purpose.kind === 'FIRST_ADMINISTRATOR') await adoptServiceTokens(running, found.value)
    running.emit({
      subject: { type: 'user', id: found.value.id },
      changes: {
        role: found.value.role,
        name: found.value.name,
        ...(purpose.kind === 'PASSWORD_RESET' ? { passwordReset: true } : {}),
      },
    })
    return ok({ user: found.value })
  },
})

/** Uses the link up with its person's row locked, so that whatever else is done to the person comes before or after. */
async function takeUp({ tx, now }: Running, hash: string): Promise<LinkPurpose | null> {
  const offered = await readLink(tx, hash, now)
  if (offered && 'userId' in offered) await lockUser(tx, offered.userId)
  return offered && consumeLink(tx, hash, now)
}

/** Gives a user a new password, and ends everything by which somebody could still be in under the old one. */
async function startAnew({ tx, now }: Running, userId: string, passwordHash: string): Promise<void> {
  await replacePassword(tx, userId, passwordHash, now)
  await deleteSessions(tx, userId, null)
  await forgetDevices(tx, userId, now)
  await endLinks(tx, userId)
  await revokePersonalTokens(tx, userId, now)
}

async function userOf(
  { tx, now }: Running,
  purpose: LinkPurpose,
  input: { name: string; email: string },
): Promise<Result<UserRecord, Failure<'link-spent' | 'invitation-of-another-address'>>> {
  if (purpose.kind === 'FIRST_ADMINISTRATOR') {
    return (await isNewsroomClaimed(tx)) ? failed(gone) : ok(await upsertAdministrator(tx, input, now))
  }
  const user = await loadUser(tx, purpose.userId)
  const shouldHavePassword = purpose.kind === 'PASSWORD_RESET'
  if (!user.ok || user.value.disabledAt || (await hasPassword(tx, user.value.id)) !== shouldHavePassword)
    return failed(gone)
  if (user.value.email !== input.email) return failed(refused('invitation-of-another-address', { field: 'email' }))
  return ok(await updateUser(tx, user.value.id, { name: input.name }, now))
}
