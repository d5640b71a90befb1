import { type Side, sideOf } from '../words/stance-words.ts'
import type { Stance } from '../../generated/graphql.ts'

/** Attributions by side, those who say so first; sides without anybody left out. */
export function bySide<Item extends { stance: Stance }>(
  attributions: readonly Item[],
): Array<{ side: Side; title: string; items: Item[] }> {
  const titles: ReadonlyArray<[Side, string]> = [
    ['for', 'Who says so'],
    ['against', 'Who contests it'],
    ['neither', 'Who says neither yes nor no'],
  ]
  return titles
    .map(([side, title]) => ({ side, title, items: attributions.filter(({ stance }) => sideOf(stance) === side) }))
    .filter(({ items }) => items.length > 0)
}
