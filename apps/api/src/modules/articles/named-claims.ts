import { failed, ok, type Result } from '@sourceline/domain'
import { nameClaims } from '@sourceline/rich-text'
import type { z } from 'zod'
import type { Failure } from '../../platform/failure.ts'
import { typedId } from '../../platform/ids.ts'
import { uuidNamed, type Named } from '../../platform/keys.ts'
import type { Running } from '../../platform/use-case.ts'
import { issue, refused } from './article.refusals.ts'
import type { ArticleContent } from './article.store.ts'
import {
  createAlong,
  newClaimCodes,
  type Created,
  type NewClaimFailure,
  type newClaims,
  type newSources,
} from './new-claims.ts'
import { suggestedClaims, type FieldMention } from './written-content.work.ts'

/** What a text that brings new claims along may be refused for. */
export const namedClaimCodes = [...newClaimCodes, 'new-claim-unmade'] as const

/** A text that names claims by their ids and, where the same input creates them, by their keys. */
interface NamingText {
  readonly sources: z.output<typeof newSources>
  readonly claims: z.output<typeof newClaims>
  readonly body?: unknown
  readonly fieldMentions?: readonly (Omit<FieldMention, 'claimId'> & { readonly claimId: Named })[] | undefined
}

/** The same text with every claim named by its id. What was left out stays out. */
interface NamedText {
  readonly body?: unknown
  readonly fieldMentions?: readonly FieldMention[]
  /** The UUIDs of the claims that were created, by key. */
  readonly created: Created
}

/** Creates what a text brings along, in its transaction, and names it by its ids. */
export async function nameNewClaims(
  running: Running,
  { sources, claims, body, fieldMentions }: NamingText,
): Promise<Result<NamedText, NewClaimFailure>> {
  const along = await createAlong(running, { sources, claims })
  if (!along.ok) return along
  const created = along.value
  const mentions = fieldMentions && mentionsOfCreated(fieldMentions, created)
  if (mentions && !mentions.ok) return mentions
  const claimKeys = new Map([...created].map(([key, uuid]) => [key, typedId('claim', uuid)]))
  return ok({
    ...(body === undefined ? {} : { body: nameClaims(body, claimKeys) }),
    ...(mentions === undefined ? {} : { fieldMentions: mentions.value }),
    created,
  })
}

/** The field mentions with the claims that they name. */
function mentionsOfCreated(
  mentions: NonNullable<NamingText['fieldMentions']>,
  created: Created,
): Result<FieldMention[], Failure<'key-unknown'>> {
  const issues = mentions.flatMap(({ claimId }, index) =>
    'key' in claimId && !created.has(claimId.key)
      ? [issue('key-unknown', { field: `fieldMentions.${index}.claimId`, list: 'claims', key: claimId.key })]
      : [],
  )
  if (issues.length > 0) return failed({ kind: 'validation', issues })
  return ok(mentions.map((mention) => ({ ...mention, claimId: uuidNamed(mention.claimId, created) ?? '' })))
}

/** A refusal of the first new claim that no words of the text make, suggested ones among them; null where all are made. */
export function unmadeClaim(
  { mentions, suggested }: Pick<ArticleContent, 'mentions' | 'suggested'>,
  claims: NamingText['claims'],
  created: Created,
): Failure<'new-claim-unmade'> | null {
  const made = new Set([...mentions.map(({ claimId }) => claimId), ...suggestedClaims(suggested)])
  const unmade = claims.findIndex(({ key }) => !made.has(created.get(key) ?? ''))
  if (unmade < 0) return null
  return refused('new-claim-unmade', { field: `claims.${unmade}`, key: claims[unmade]?.key ?? '' })
}
