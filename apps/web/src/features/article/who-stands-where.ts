import type { SourceKind, Stance } from '@/generated/graphql.ts'
import { sentenceName } from '../../shared/words/source-words.ts'
import { sideOf, stanceWords } from '../../shared/words/stance-words.ts'

interface Stand {
  stance: Stance
  hedged: boolean
  source: { name: string; kind: SourceKind }
}

/** Who stands where on a claim, a line for each side: "Maritte Osgard denies it." */
export function whoStandsWhere(attributions: readonly Stand[]): string[] {
  return (['for', 'against', 'neither'] as const)
    .map((side) => attributions
      .filter(({ stance }) => sideOf(stance) === side)
      .map(({ source, stance, hedged }) => `${sentenceName(source.name)} ${stanceWords(stance, hedged, source.kind)}.`)
      .join(' '))
    .filter((line) => line !== '')
}
