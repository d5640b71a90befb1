import type { AttributionPartsFragment } from '@/generated/graphql.ts'
import type { Question } from '../ui/confirm.tsx'
import { t } from '../words/words.ts'

/** What is asked before an attribution is removed; nothing where readers never saw it, since that can be undone. */
export function removalQuestion(
  { source, publicFrom }: Pick<AttributionPartsFragment, 'source' | 'publicFrom'>,
  articleCount: number,
): Question | null {
  if (!publicFrom) return null
  return {
    title: t('Take down the attribution to {name}?', { name: source.name }),
    message: t(
      'Readers see it now. From this moment they no longer do, ' +
        '{count, plural, one {wherever this claim stands} other {in all # articles that make this claim}}; ' +
        'nothing needs to be published for that. History keeps it.',
      { count: Math.max(1, articleCount) },
    ),
    action: t('Take it down'),
    destructive: true,
  }
}
