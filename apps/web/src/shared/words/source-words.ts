import type { SourceKind } from '../../generated/graphql.ts'

/** What a source is, as a label. */
export const sourceKindWords: Record<SourceKind, string> = {
  PERSON: 'Person',
  GROUP: 'Group, not named one by one',
  ORGANIZATION: 'Organisation',
  PUBLICATION: 'Publication',
  DOCUMENT: 'Document',
  DATASET: 'Data',
  SOCIAL_ACCOUNT: 'Account on a social network',
}

/** Who someone is, below or after the name: "Director, Saltmere Transport Authority". Empty where nothing is known. */
export function standing(role: string | null | undefined, affiliation: string | null | undefined): string {
  return [role, affiliation].filter((part) => part !== null && part !== undefined && part !== '').join(', ')
}

/** A name at the start of a sentence. Names of accounts and addresses keep their spelling. */
export function sentenceName(name: string): string {
  return /^[a-z]/u.test(name) && !/^\S+\.\S+$/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}
