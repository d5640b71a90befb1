import type { UseCaseContext } from '../../platform/use-case.ts'
import { hashSecret } from './secret-token.ts'
import { isSetUpLinkGood } from './set-up-link.store.ts'

/** Whether the token of a set-up link opens something: it was not used and has not expired. Uses nothing up. */
export function isGoodSetUpToken(prisma: UseCaseContext['prisma'], token: string): Promise<boolean> {
  return isSetUpLinkGood(prisma, hashSecret(token), new Date())
}
