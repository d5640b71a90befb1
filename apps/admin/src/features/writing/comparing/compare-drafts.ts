import { type ArticleDraft, saveInputOf } from '@/shared/article-text/article-draft.ts'
import {
  type ComparedPart,
  compareVersions,
  differences,
  type PartRun,
  type VersionText,
} from '@/shared/comparing/compare-versions.ts'
import { differingDetails } from './differing-details.ts'
import { t } from '@/shared/words/words.ts'

/** Where two drafts of an article differ. */
export interface ComparedDrafts {
  parts: readonly ComparedPart[]
  /** The parts with what is the same reduced to its number. */
  runs: readonly PartRun[]
  /** What differs besides the text, in words. */
  details: readonly string[]
}

function textOf(draft: ArticleDraft): VersionText {
  const { headline, dek } = saveInputOf(draft)
  return { headline: headline ?? '', dek: dek ?? '', body: draft.text.body }
}

/** Compares two drafts. */
export function compareDrafts(before: ArticleDraft, after: ArticleDraft): ComparedDrafts {
  const parts = compareVersions(textOf(before), textOf(after))
  return { parts, runs: differences(parts), details: differingDetails(after.details, before.details) }
}

/** How much differs, as sentences; `besides` is empty where nothing but the text does. */
export function differenceWords({ parts, details }: ComparedDrafts): { texts: string; besides: string } {
  const count = parts.filter(({ change }) => change !== 'same').length
  return {
    texts: t(
      '{count, plural, =0 {The texts are the same.} one {The texts differ in one part.} other {The texts differ in # parts.}}',
      { count },
    ),
    besides: details.length > 0 ? t('They also differ in {details}.', { details: details.join(', ') }) : '',
  }
}
