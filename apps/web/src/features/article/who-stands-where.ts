import type { SourceKind, Stance } from '../../generated/graphql.ts'
import { sentenceName } from '../../shared/words/source-words.ts'
import { sideOf, stanceWords } from '../../shared/words/stance-words.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

interface Stand {
  stance: Stance
  hedged: boolean
  source: { name: string; kind: SourceKind }
}

/** Who stands where on a claim, a sentence for each stance: "Maritte Osgard denies it." Those who say so come first. */
export function whoStandsWhere(attributions: readonly Stand[]): string[] {
  const sides = ['for', 'against', 'neither'] as const
  return sides.flatMap((side) => {
    const stands = attributions.filter(({ stance }) => sideOf(stance) === side)
    const keys = [...new Set(stands.map(keyOf))]
    return keys.map((key) => sentence(stands.filter((stand) => keyOf(stand) === key)))
  })
}

function keyOf({ stance, hedged }: Stand): string {
  return `${stance} ${hedged}`
}

function sentence(stands: readonly Stand[]): string {
  const [first] = stands
  if (first === undefined) return ''
  const names = [...new Set(stands.map(({ source }) => source.name))]
  return `${sentenceName(list.format(names))} ${stanceWords(first.stance, first.hedged, names.length > 1 ? 'GROUP' : first.source.kind)}.`
}
