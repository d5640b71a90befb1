import { deriveMentions, reanchor, type Body } from '@sourceline/rich-text'
import { bodyMention, bodyMentions, type MentionContent } from './written-content.work.ts'

/** A body whose claims are marked, and its mentions: those that the marks make, and those whose words are gone. */
export interface CarriedOver {
  readonly body: Body
  readonly mentions: readonly MentionContent[]
}

/** Two bodies of one article. */
export interface BodiesToCompare {
  readonly before: Body
  /** The later one, without marks. */
  readonly after: Body
}

/** Carries a body's mentions to a later body that came without marks. */
export function carryOver({ before, after }: BodiesToCompare): CarriedOver {
  const found = reanchor(before, after, deriveMentions(before))
  return {
    body: found.body,
    mentions: [
      ...bodyMentions(found.body),
      ...found.orphans.map((orphan) => bodyMention(orphan.mention, orphan.reason)),
    ],
  }
}
