import type { Verdict } from '../../generated/graphql.ts'

interface VerdictWords {
  label: string
  meaning: string
  /** What a reader should do with the claim: rely on it, be careful, or not believe it. */
  tone: 'good' | 'care' | 'bad'
}

/** How a verdict is told to readers. */
export const verdictWords: Record<Verdict, VerdictWords> = {
  VERIFIED: { label: 'Verified', meaning: 'We have shown that this is true.', tone: 'good' },
  CORROBORATED: { label: 'Corroborated', meaning: 'Sources that do not depend on each other say so.', tone: 'good' },
  UNVERIFIED: { label: 'Not verified', meaning: 'We tried to verify this and could not yet.', tone: 'care' },
  DISPUTED: { label: 'Disputed', meaning: 'This is contested, and not settled.', tone: 'care' },
  MISLEADING: { label: 'Misleading', meaning: 'True in part, and likely to leave a false impression.', tone: 'care' },
  OUTDATED: { label: 'Out of date', meaning: 'This was true and no longer is.', tone: 'care' },
  UNVERIFIABLE: { label: 'Cannot be checked', meaning: 'Nobody can check this.', tone: 'care' },
  FALSE: { label: 'False', meaning: 'We have shown that this is not true.', tone: 'bad' },
}
