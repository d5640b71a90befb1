import { failed, ok, type Result } from '@sourceline/domain'
import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import type { Failure } from '../../../platform/failure.ts'
import { useCase, type Running } from '../../../platform/use-case.ts'
import { email, name } from '../inputs.ts'
import { consumeLink, readLink, type LinkPurpose } from '../one-time-link.store.ts'
import { password } from '../password.ts'
import { hashSecret } from '../secret-token.ts'
import { adoptServiceTokens } from '../service-token-owner.ts'
import {
  hasPassword,
  insertPassword,
  isNewsroomClaimed,
  loadUser,
  lockUser,
  updateUser,
  upsertAdministrator,
  type UserRecord,
} from '../user.store.ts'
import { refusal, refused } from '../user.refusals.ts'

const gone: Failure = {
  kind: 'not-found',
  ...refusal('link-spent'),
  id: null,
}

/**
 * Takes up a one-time link: the first administrator's, which makes the user, or an invitation's,
 * whose user chooses name and password. A refused input leaves the link usable.
 */
export const acceptSetUp = useCase({
  action: 'user:set-up',
  input: z.object({ token: z.string().max(200), name, email, password }),
  run: async (running, input) => {
    const purpose = await takeUp(running, hashSecret(input.token))
    if (!purpose) return failed(gone)
    const found = await userOf(running, purpose, input)
    if (!found.ok) return found
    await insertPassword(running.tx, found.value.id, await hashPassword(input.password), running.now)
    if (purpose.kind === 'FIRST_ADMINISTRATOR') await adoptServiceTokens(running, found.value)
    running.emit({
      subject: { type: 'user', id: found.value.id },
      changes: { role: found.value.role, name: found.value.name },
    })
    return ok({ user: found.value })
  },
})

/** Uses the link up with its person's row locked, so that whatever else is done to the person comes before or after. */
async function takeUp({ tx, now }: Running, hash: string): Promise<LinkPurpose | null> {
  const offered = await readLink(tx, hash, now)
  if (offered?.kind === 'INVITATION') await lockUser(tx, offered.userId)
  return offered && consumeLink(tx, hash, now)
}

async function userOf(
  { tx, now }: Running,
  purpose: LinkPurpose,
  input: { name: string; email: string },
): Promise<Result<UserRecord, Failure>> {
  if (purpose.kind === 'FIRST_ADMINISTRATOR') {
    return (await isNewsroomClaimed(tx)) ? failed(gone) : ok(await upsertAdministrator(tx, input, now))
  }
  const user = await loadUser(tx, purpose.userId)
  if (!user.ok || user.value.disabledAt || (await hasPassword(tx, user.value.id))) return failed(gone)
  if (user.value.email !== input.email) return failed(refused('invitation-of-another-address', { field: 'email' }))
  return ok(await updateUser(tx, user.value.id, { name: input.name }, now))
}
