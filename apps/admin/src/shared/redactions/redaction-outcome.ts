import type { RedactionRowFragment } from '@/generated/graphql.ts'
import { exactMoment } from '../ui/moment.tsx'

/** What became of asking for a redaction. */
export function outcomeInWords({ state, dueAt, rows }: Pick<RedactionRowFragment, 'state' | 'dueAt' | 'rows'>): string {
  if (state === 'APPLIED') return rows === 0 ? 'Nothing was found to strike.' : 'It is redacted.'
  return dueAt
    ? `It is carried out on ${exactMoment(dueAt)} unless somebody calls it off.`
    : 'It waits for a second person to approve it.'
}
