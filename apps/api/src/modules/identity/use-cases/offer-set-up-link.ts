import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { useCase } from '../../../platform/use-case.ts'
import { insertLink } from '../one-time-link.store.ts'
import { drawSecret } from '../secret-token.ts'
import { isNewsroomClaimed } from '../user.store.ts'

const day = 24 * 60 * 60_000

/** Draws the secret of a one-time link, good for a day, by which the first administrator sets up; null once anybody can sign in. */
export const offerSetUpLink = useCase({
  action: 'user:offer-set-up-link',
  input: z.object({}),
  run: async ({ tx, now }) => {
    if (await isNewsroomClaimed(tx)) return ok<{ secret: string | null }>({ secret: null })
    const { secret, hash } = drawSecret('')
    await insertLink(
      tx,
      { hash, purpose: { kind: 'FIRST_ADMINISTRATOR' }, expiresAt: new Date(now.getTime() + day) },
      now,
    )
    return ok<{ secret: string | null }>({ secret })
  },
})
