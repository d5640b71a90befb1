import { stemmer } from 'stemmer'
import { SYNONYM_GROUPS } from '../lexicon/matching/synonym-groups.ts'
import { ALIASES } from '../lexicon/matching/terms.ts'
import { stateGroups } from './places.ts'

const known = new Map<string, string[]>()
for (const group of [...SYNONYM_GROUPS, ...stateGroups()]) {
  const stems = [
    ...new Set(
      group
        .trim()
        .split(/\s+/)
        .map((word) => stemmer(ALIASES.get(word) ?? word)),
    ),
  ]
  for (const stem of stems) known.set(stem, [...(known.get(stem) ?? []), ...stems.filter((other) => other !== stem)])
}

/** Stems that may stand for this one in a retelling. */
export function synonymsOf(stem: string): readonly string[] {
  return known.get(stem) ?? []
}
