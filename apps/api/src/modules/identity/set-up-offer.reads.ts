import { outsideTransaction } from '../../platform/transactions/begin.ts'
import type { UseCaseContext } from '../../platform/use-case.ts'
import { readLink } from './one-time-link.store.ts'
import { hashSecret } from './secret-token.ts'

/** Whom a set-up link is for: name and address of somebody who was invited or forgot a password, neither for the first administrator. */
export interface SetUpOffer {
  readonly name?: string
  readonly email?: string
  /** True where somebody chooses a new password for an account that exists. */
  readonly reset?: true
}

/** What the secret of a set-up link offers; null when it was used, voided or has expired. Uses nothing up. */
export async function setUpOffer(prisma: UseCaseContext['prisma'], secret: string): Promise<SetUpOffer | null> {
  const purpose = await readLink(outsideTransaction(prisma), hashSecret(secret), new Date())
  if (!purpose || purpose.kind === 'FIRST_ADMINISTRATOR') return purpose && {}
  const reset = purpose.kind === 'PASSWORD_RESET'
  const user = await prisma.user.findFirst({
    where: { id: purpose.userId, disabledAt: null, accounts: reset ? { some: {} } : { none: {} } },
    select: { name: true, email: true },
  })
  return user && { ...user, ...(reset ? { reset } : {}) }
}
