import type { RedactionRowFragment } from '@/generated/graphql.ts'

/** What the desk calls records by the prefix of their ids. */
const nouns: Readonly<Record<string, string>> = {
  article: 'an article',
  claim: 'a claim',
  source: 'a source',
  topic: 'a topic',
  collection: 'a collection',
  correction: 'a correction',
  attribution: 'an attribution',
  evidence: 'evidence',
  assessment: 'an assessment',
}

/** What a redaction strikes, in words. */
export function scopeInWords({
  scope,
  subjectId,
  version,
}: Pick<RedactionRowFragment, 'scope' | 'subjectId' | 'version'>): string {
  if (scope === 'NEWSROOM') return 'Words wherever they stand'
  const noun = nouns[subjectId?.split('_')[0] ?? ''] ?? 'a record'
  if (scope === 'RECORD') return `Words in ${noun}`
  return version ? `Version ${version} of ${noun}` : `All of ${noun}`
}

/** Whether a redaction can still be approved or called off. */
export const isOpen = ({ state }: Pick<RedactionRowFragment, 'state'>): boolean =>
  state === 'PROPOSED' || state === 'WAITING'
