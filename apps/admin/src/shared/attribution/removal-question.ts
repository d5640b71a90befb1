import type { AttributionPartsFragment } from '@/generated/graphql.ts'
import type { Question } from '../ui/confirm.tsx'

/** What is asked before an attribution is removed; nothing where readers never saw it, since that can be undone. */
export function removalQuestion(
  { source, publicFrom }: Pick<AttributionPartsFragment, 'source' | 'publicFrom'>,
  articleCount: number,
): Question | null {
  if (!publicFrom) return null
  const places =
    articleCount > 1 ? `in all ${articleCount} articles that make this claim` : 'wherever this claim stands'
  return {
    title: `Take down the attribution to ${source.name}?`,
    message: `Readers see it now. From this moment they no longer do, ${places}; nothing needs to be published for that. History keeps it.`,
    action: 'Take it down',
    destructive: true,
  }
}
