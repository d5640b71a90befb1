import type { MentionPlace, MentionRole } from '@sourceline/domain'
import {
  assetIds,
  claimIds,
  deriveMentions,
  embedIds,
  quoteAt,
  toText,
  type Body,
  type DerivedMention,
  type MentionSpan,
} from '@sourceline/rich-text'
import { newUuid, uuidIn } from '../../platform/ids.work.ts'
import { jsonText, type JsonText } from '../../platform/json-text.work.ts'
import { writeRows, type WrittenRows } from '../../platform/records/written-rows.work.ts'

/** A mention as a revision holds it; `claimId` is the claim's UUID. */
export interface MentionContent {
  readonly claimId: string
  readonly place: MentionPlace
  readonly role: MentionRole
  readonly blockId: string | null
  readonly spans: readonly MentionSpan[]
  readonly orphanReason: string | null
}

/** A body as a revision keeps it, with its text for search, the images that it shows and the mentions of its article. */
export interface WrittenText {
  readonly body: JsonText<Body>
  /** The body with what is suggested in it; null where nothing is. */
  readonly suggested: JsonText<Body> | null
  readonly plainText: string
  /** UUIDs of the images that it shows, each once, in order. */
  readonly imageIds: readonly string[]
  /** UUIDs of the embeds that it shows, each once, in order. */
  readonly embedIds: readonly string[]
  readonly mentions: WrittenRows<MentionContent & { readonly id: string }>
}

/** Writes a body out, with the mentions of its article. */
export const writeText = (
  { body, suggested }: { readonly body: Body; readonly suggested: Body | null },
  mentions: readonly MentionContent[],
): WrittenText => ({
  body: jsonText(body),
  suggested: suggested && jsonText(suggested),
  plainText: toText(body),
  imageIds: assetIds(body).flatMap((id) => uuidIn(id, 'asset') ?? []),
  embedIds: embedIds(body).flatMap((id) => uuidIn(id, 'embed') ?? []),
  mentions: writeRows(mentions.map((mention) => ({ id: newUuid(), ...mention }))),
})

/** The UUID of a claim that a body names by its typed id. */
export const claimUuid = (claimId: string): string => uuidIn(claimId, 'claim') ?? claimId

/** The UUIDs of the claims that a body marks with what is suggested in it; none where nothing is. */
export const suggestedClaims = (suggested: Body | null): string[] =>
  suggested ? claimIds(suggested).map(claimUuid) : []

/** A mention that the marks of a body make, or made until its words were gone. */
export const bodyMention = (
  { claimId, role, place, blockId, spans }: DerivedMention,
  orphanReason: string | null = null,
): MentionContent => ({ claimId: claimUuid(claimId), place, role, blockId, spans, orphanReason })

/** Whether the words of a mention stand in the body: in its text, below an image or in what describes one. */
export const isOfBody = ({ place }: Pick<MentionContent, 'place'>): boolean =>
  place === 'BODY' || place === 'CAPTION' || place === 'ALT'

/** The mentions that the marks of a body make. */
export const bodyMentions = (body: Body): MentionContent[] =>
  deriveMentions(body).map((mention) => bodyMention(mention))

/**
 * The mentions of an article that has this body now: those that its marks make, and of those before what the headline and
 * dek make, and the orphans that no mark makes again.
 */
export function mentionsWith(body: Body, before: readonly MentionContent[]): MentionContent[] {
  const made = bodyMentions(body)
  const anchored = new Set(made.map(({ claimId }) => claimId))
  const kept = before.filter(
    (mention) => !isOfBody(mention) || (mention.orphanReason !== null && !anchored.has(mention.claimId)),
  )
  return [...kept, ...made]
}

/** The mention of a claim whose words are gone from the body. */
export const wordlessMention = ({
  claimId,
  role,
  exact,
}: Pick<MentionContent, 'claimId' | 'role'> & { exact: string }): MentionContent => ({
  claimId,
  place: 'BODY',
  role,
  blockId: null,
  spans: [{ blockId: '', quote: quoteAt(exact, 0, exact.length), position: { start: 0, end: exact.length } }],
  orphanReason: 'GONE',
})

/** Words of the headline or dek that make a claim. */
export interface FieldMention {
  readonly place: 'HEADLINE' | 'DEK'
  /** UUID. */
  readonly claimId: string
  readonly role: MentionRole
  readonly exact: string
}

/** The mention that the words from `start` to `end` of a headline or dek make. */
export const fieldMention = (
  { place, claimId, role }: Pick<MentionContent, 'place' | 'claimId' | 'role'>,
  text: string,
  start: number,
  end: number,
): MentionContent => ({
  claimId,
  place,
  role,
  blockId: null,
  spans: [{ blockId: '', quote: quoteAt(text, start, end), position: { start, end } }],
  orphanReason: null,
})

/** The mention that chosen words make where they first stand in a headline or dek; null where they do not. */
export function placedMention(
  texts: Readonly<Record<'HEADLINE' | 'DEK', string>>,
  chosen: FieldMention,
): MentionContent | null {
  const text = texts[chosen.place]
  const start = text.indexOf(chosen.exact)
  return chosen.exact === '' || start < 0 ? null : fieldMention(chosen, text, start, start + chosen.exact.length)
}
