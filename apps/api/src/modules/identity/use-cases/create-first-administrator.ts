import { ok } from '@sourceline/domain'
import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { email } from '../inputs.ts'
import { password } from '../password.ts'
import { strengthRefusals, takeStrong } from '../password-strength.ts'
import { adoptServiceTokens } from '../service-token-owner.ts'
import { insertPassword, isNewsroomClaimed, upsertAdministrator } from '../user.store.ts'

/** Makes the administrator whom the operator has configured, if nobody can sign in yet. */
export const createFirstAdministrator = useCase({
  action: 'user:create-first-administrator',
  refusals: strengthRefusals,
  input: z.object({ email, password }),
  run: async (running, input) => {
    const { tx, now, emit } = running
    if (await isNewsroomClaimed(tx)) return ok({ created: false })
    const strong = await takeStrong(input.password, [input.email], 'password')
    if (!strong.ok) return strong
    const user = await upsertAdministrator(
      tx,
      { name: input.email.split('@')[0] ?? input.email, email: input.email },
      now,
    )
    await insertPassword(tx, user.id, await hashPassword(input.password), now)
    await adoptServiceTokens(running, user)
    emit({ subject: { type: 'user', id: user.id }, changes: { role: user.role } })
    return ok({ created: true })
  },
})
