import { failed, ok, type Result } from '@sourceline/domain'
import { anchorQuote, claimIds, sureEnough, type Body } from '@sourceline/rich-text'
import type { Failure } from '../../platform/failure.ts'
import { parseTypedId } from '../../platform/ids.ts'
import {
  claimUuid,
  fieldMention,
  placedMention,
  type FieldMention,
  type MentionContent,
} from './written-content.work.ts'
import { refused } from './article.refusals.ts'

/** The claims that a body marks, as UUIDs; a failure that names the field where an id is none of a claim. */
export function markedClaims(body: Body): Result<string[], Failure<'claim-id-invalid'>> {
  const wrong = claimIds(body).filter((id) => parseTypedId(id)?.prefix !== 'claim')
  if (wrong.length > 0) return failed(refused('claim-id-invalid', { field: 'body', id: wrong[0] ?? '' }))
  return ok(claimIds(body).map(claimUuid))
}

/** Mentions in the headline or dek, from the words that an editor chose. */
export function fieldMentions(
  texts: Readonly<Record<'HEADLINE' | 'DEK', string>>,
  chosen: readonly FieldMention[],
): Result<MentionContent[], Failure<'words-not-found'>> {
  const mentions: MentionContent[] = []
  for (const [index, words] of chosen.entries()) {
    const mention = placedMention(texts, words)
    if (!mention) {
      const { place, exact } = words
      return failed(
        refused('words-not-found', { field: `fieldMentions.${index}.exact`, place: place.toLowerCase(), words: exact }),
      )
    }
    mentions.push(mention)
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
    return fieldMention(mention, texts[mention.place], found.start, found.end)
  })
}

function isFieldMention(mention: MentionContent): mention is MentionContent & { place: 'HEADLINE' | 'DEK' } {
  return mention.place === 'HEADLINE' || mention.place === 'DEK'
}
