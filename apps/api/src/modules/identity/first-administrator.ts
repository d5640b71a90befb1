import type { Actor } from '@sourceline/domain'
import { OperatorError, type PrismaClient } from '@sourceline/database'
import { createFirstAdministrator } from './use-cases/create-first-administrator.ts'
import { offerSetUpLink } from './use-cases/offer-set-up-link.ts'

const system: Actor = { kind: 'SYSTEM', id: null, name: 'Sourceline', role: 'ADMINISTRATOR' }

/**
 * Sees to it that somebody can sign in, and tells in one line how: as the configured
 * administrator, by a one-time link, or as those who could before.
 *
 * @throws OperatorError when the configured administrator is refused.
 */
export async function ensureFirstAdministrator({ prisma, administrator, adminUrl }: {
  prisma: PrismaClient
  administrator: { readonly email: string; readonly password: string } | undefined
  adminUrl: string
}): Promise<string> {
  const context = { prisma, actor: system, requestId: null }
  if (administrator) {
    const made = await createFirstAdministrator(context, administrator)
    if (!made.ok) throw new OperatorError('The administrator of SOURCELINE_ADMIN_EMAIL and SOURCELINE_ADMIN_PASSWORD could not be made: check both.')
    if (made.value.created) return `${adminUrl}, as ${administrator.email}`
  }
  const offer = await offerSetUpLink(context, {})
  if (!offer.ok) throw new Error(`no set-up link could be offered: ${offer.failure.kind}`)
  return offer.value.secret === null ? adminUrl : setUpUrl(adminUrl, offer.value.secret)
}

/** The address of the page on which the holder of a one-time secret sets up. */
export function setUpUrl(adminUrl: string, secret: string): string {
  return `${adminUrl}/set-up?token=${secret}`
}
