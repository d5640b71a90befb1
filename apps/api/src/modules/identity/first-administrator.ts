import type { Actor } from '@sourceline/domain'
import { OperatorError } from '@sourceline/database/operator-error'
import { issuesInWords } from '../../platform/refusals/input-issue.ts'
import type { UseCaseContext } from '../../platform/use-case.ts'
import { setUpUrl } from './set-up-url.ts'
import { createFirstAdministrator } from './use-cases/create-first-administrator.ts'
import { offerSetUpLink } from './use-cases/offer-set-up-link.ts'

const system: Actor = { kind: 'SYSTEM', id: null, name: 'Sourceline', role: 'ADMINISTRATOR' }

/** How somebody can sign in: as those who could before, as the administrator just made, or by a one-time link. */
type WayIn =
  | { readonly kind: 'existing' }
  | { readonly kind: 'made'; readonly email: string }
  | { readonly kind: 'set-up'; readonly url: string }

/**
 * Sees to it that somebody can sign in.
 *
 * @throws OperatorError when the configured administrator is refused.
 */
export async function ensureFirstAdministrator({
  prisma,
  administrator,
  adminUrl,
}: {
  prisma: UseCaseContext['prisma']
  administrator: { readonly email: string; readonly password: string } | undefined
  adminUrl: string
}): Promise<WayIn> {
  const context = { prisma, actor: system, requestId: null }
  if (administrator) {
    const made = await createFirstAdministrator(context, administrator)
    if (!made.ok)
      throw new OperatorError(
        `The administrator of SOURCELINE_ADMIN_EMAIL and SOURCELINE_ADMIN_PASSWORD could not be made. ${
          made.failure.kind === 'validation' ? issuesInWords(made.failure.issues) : 'Check both.'
        }`,
      )
    return made.value.created ? { kind: 'made', email: administrator.email } : { kind: 'existing' }
  }
  const offer = await offerSetUpLink(context, {})
  if (!offer.ok) throw new Error(`no set-up link could be offered: ${offer.failure.kind}`)
  return offer.value.secret === null
    ? { kind: 'existing' }
    : { kind: 'set-up', url: setUpUrl(adminUrl, offer.value.secret) }
}

/** Tells the way in to whoever started the newsroom, in one line. */
export function describeWayIn(way: WayIn, adminUrl: string): string {
  switch (way.kind) {
    case 'existing':
      return `Sign in at ${adminUrl}`
    case 'made':
      return `Sign in at ${adminUrl} as ${way.email}, with the password of SOURCELINE_ADMIN_PASSWORD`
    case 'set-up':
      return `To become the first administrator, open within a day: ${way.url}`
  }
}
