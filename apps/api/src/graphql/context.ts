import type { Actor } from '@sourceline/domain'
import { GraphQLError } from 'graphql'
import type { WritingConnections } from '../platform/connections.ts'
import type { KeyKeeper } from '../platform/encryption/key-keeper.ts'
import type { Postbox } from '../platform/mail/postbox.ts'
import type { Reads } from '../platform/reads/reads.ts'
import type { Tags } from '../platform/reads/tags.ts'
import type { RetryKey } from '../platform/retries/once.ts'

/** What every resolver is given. Delivery has nobody who acts and no way to write. */
export interface Context {
  readonly graph: 'delivery' | 'editorial'
  /** Reads at a moment of the past, or of the present for null; one moment for a whole operation. */
  readsAt(asOf: Date | null): Reads
  /** The moment of the past at which this operation reads; null for the present, and always in the editorial graph. */
  moment(): Date | null
  /** Who acts; null in delivery. */
  readonly actor: Actor | null
  /** Writes go through use-cases; null in delivery. */
  readonly prisma: WritingConnections | null
  readonly requestId: string | null
  /** The admin's public address, for links; null in delivery. */
  readonly adminUrl: string | null
  /** The keys of the vault; never in delivery. */
  readonly keys?: KeyKeeper
  /** Aborted when whoever asked has hung up. */
  readonly signal?: AbortSignal | undefined
  /** Where mails are posted; never in delivery. */
  readonly postbox?: Postbox
  /** The key with which its changes were sent, so that they are made once; never in delivery. */
  readonly retry?: RetryKey | undefined
  /** How the answer may be kept by caches; only in delivery, and only where it may be. */
  readonly keeping?: Keeping
}

/** How an answer may be kept. */
export interface Keeping {
  /** For how many seconds, at the most. */
  readonly maxAge: number
  /** Gathers what the answer is made from. */
  readonly tags: Tags
}

/** The context of one request to delivery. */
export function deliveryContext(
  readsOverViews: (asOf: Date | null) => Reads,
  requestId: string | null,
  keeping?: Keeping,
): Context {
  const nobody = { actor: null, prisma: null, adminUrl: null }
  return { graph: 'delivery', ...oneMoment(readsOverViews), requestId, ...nobody, ...(keeping ? { keeping } : {}) }
}

/** The context of one request of a signed-in user or token. */
export function editorialContext(parts: {
  reads: Reads
  actor: Actor
  prisma: WritingConnections
  requestId: string | null
  adminUrl: string
  keys?: KeyKeeper
  signal?: AbortSignal | undefined
  postbox?: Postbox
  retry?: RetryKey | undefined
}): Context {
  const { reads, ...rest } = parts
  return { graph: 'editorial', readsAt: () => reads, moment: () => null, ...rest }
}

/** By how many milliseconds a caller's clock may be ahead of ours. The views themselves read nothing from the future. */
const clockSkew = 60_000

function oneMoment(readsOverViews: (asOf: Date | null) => Reads): Pick<Context, 'readsAt' | 'moment'> {
  let settled: { asOf: Date | null; reads: Reads } | null = null
  return {
    moment: () => settled?.asOf ?? null,
    readsAt(asOf) {
      if (asOf && asOf.getTime() > Date.now() + clockSkew) {
        throw new GraphQLError(
          'The argument "asOf" lies ahead: what will be public is not told before. Leave it out to read the present.',
          {
            extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' },
          },
        )
      }
      settled ??= { asOf, reads: readsOverViews(asOf) }
      if (settled.asOf?.getTime() === asOf?.getTime()) return settled.reads
      throw new GraphQLError(
        'One operation reads one moment: give every root field the same "asOf", or none, and ids of that moment.',
        {
          extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' },
        },
      )
    },
  }
}

/** The one who acts; an error where nobody does, which the transport has already excluded. */
export function actorOf(context: Context): { actor: Actor; prisma: WritingConnections } {
  if (context.actor && context.prisma) return { actor: context.actor, prisma: context.prisma }
  throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })
}
