import { failed, ok, type MentionPlace, type MentionRole, type Result } from '@sourceline/domain'
import {
  anchorQuote,
  claimIds,
  deriveMentions,
  quoteAt,
  reanchor,
  sureEnough,
  type Body,
  type DerivedMention,
} from '@sourceline/rich-text'
import type { Failure } from '../../platform/failure.ts'
import { parseTypedId } from '../../platform/ids.ts'
import type { MentionContent } from './article.store.ts'
import { refused } from './article.refusals.ts'

/** Words of the headline or dek that make a claim. */
export interface FieldMention {
  readonly place: 'HEADLINE' | 'DEK'
  readonly claimId: string
  readonly role: MentionRole
  readonly exact: string
}

const uuidOf = (claimId: string): string => parseTypedId(claimId)?.uuid ?? claimId

/** The claims that a body marks, as UUIDs; a failure that names the field where an id is none of a claim. */
export function markedClaims(body: Body): Result<string[], Failure> {
  const wrong = claimIds(body).filter((id) => parseTypedId(id)?.prefix !== 'claim')
  if (wrong.length > 0) return failed(refused('claim-id-invalid', { field: 'body', id: wrong[0] ?? '' }))
  return ok(claimIds(body).map(uuidOf))
}

const content = (mention: DerivedMention, orphanReason: string | null = null): MentionContent => ({
  claimId: uuidOf(mention.claimId),
  place: 'BODY',
  role: mention.role,
  blockId: mention.blockId,
  spans: mention.spans,
  orphanReason,
})

/** The mentions that the marks of a body make. */
export const bodyMentions = (body: Body): MentionContent[] => deriveMentions(body).map((mention) => content(mention))

/** Carries a body's mentions to a new body that came without marks. */
export function carryOver(before: Body, after: Body): { body: Body; mentions: MentionContent[] } {
  const found = reanchor(before, after, deriveMentions(before))
  return {
    body: found.body,
    mentions: [...bodyMentions(found.body), ...found.orphans.map((orphan) => content(orphan.mention, orphan.reason))],
  }
}

/** Mentions in the headline or dek, from the words that an editor chose. */
export function fieldMentions(
  texts: Readonly<Record<'HEADLINE' | 'DEK', string>>,
  chosen: readonly FieldMention[],
): Result<MentionContent[], Failure> {
  const mentions: MentionContent[] = []
  for (const [index, { place, claimId, role, exact }] of chosen.entries()) {
    const start = texts[place].indexOf(exact)
    if (exact === '' || start < 0) {
      return failed(
        refused('words-not-found', {
          field: `fieldMentions.${index}.exact`,
          place: place.toLowerCase(),
          words: exact,
        }),
      )
    }
    mentions.push(fieldMention(place, claimId, role, texts[place], start, start + exact.length))
  }
  return ok(mentions)
}

/** Finds the mentions of an old headline or dek in the new one; what is not surely there becomes an orphan. */
export function carryOverFields(
  before: readonly MentionContent[],
  texts: Readonly<Record<'HEADLINE' | 'DEK', string>>,
): MentionContent[] {
  return before.filter(isFieldMention).map((mention) => {
    const quote = mention.spans[0]?.quote
    const found = quote && anchorQuote(texts[mention.place], quote)
    if (!found || found.confidence < sureEnough) return { ...mention, orphanReason: mention.orphanReason ?? 'GONE' }
    return fieldMention(mention.place, mention.claimId, mention.role, texts[mention.place], found.start, found.end)
  })
}

function isFieldMention(mention: MentionContent): mention is MentionContent & { place: 'HEADLINE' | 'DEK' } {
  return mention.place === 'HEADLINE' || mention.place === 'DEK'
}

function fieldMention(
  place: MentionPlace,
  claimId: string,
  role: MentionRole,
  text: string,
  start: number,
  end: number,
): MentionContent {
  return {
    claimId,
    place,
    role,
    blockId: null,
    spans: [{ blockId: '', quote: quoteAt(text, start, end), position: { start, end } }],
    orphanReason: null,
  }
}
