import { words } from '../word-list.ts'

/** What somebody may be called by a wider or another word: "the lawmaker" for a senator. Each row names the word, then whom it may mean. */
const rows: readonly ReadonlySet<string>[] = [
  words('lawmaker senator congressman congresswoman mp mep councillor councilor'),
  words('politician senator congressman congresswoman mp mep mayor governor minister'),
  words('premier prime'),
  words('cleric priest bishop archbishop pope rabbi imam cardinal vicar reverend ayatollah'),
  words('doctor dr dr. surgeon physician'),
  words('scientist professor biologist physicist researcher'),
  words('academic professor lecturer'),
  words('diplomat ambassador envoy'),
  words('lawyer attorney'),
  words('attorney lawyer'),
  words('writer author columnist'),
  words('author writer'),
  words('boss executive ceo chairman chairwoman'),
]

/** The narrower words that a wider one may stand for. */
const narrower: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  rows.map((row) => [[...row][0] ?? '', new Set([...row].slice(1))]),
)

/** Whether somebody with these roles may be called by this lower-case word. */
export function mayBeCalled(word: string, roles: ReadonlySet<string>): boolean {
  if (roles.has(word)) return true
  for (const role of narrower.get(word) ?? []) if (roles.has(role)) return true
  return false
}
