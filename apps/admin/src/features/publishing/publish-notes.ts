import { t } from '@/shared/words/words.ts'

interface Circumstances {
  /** The headline is the one that was proposed, and no editor has taken it. */
  headlineProposed: boolean
  /** Something is typed in a claim's form. */
  isClaimBeingWritten: boolean
}

/** What an editor should know before publishing besides what the gate finds. */
export function publishNotes({ headlineProposed, isClaimBeingWritten }: Circumstances): string[] {
  return [
    ...(headlineProposed
      ? [t('The headline was proposed by the importer and nobody has taken it. Publishing takes it.')]
      : []),
    ...(isClaimBeingWritten ? [t('A claim is being written in the margin and is not saved with this.')] : []),
  ]
}
