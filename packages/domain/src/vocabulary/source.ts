import { enumeration, type ValueOf } from './enumeration.ts'

export const SourceKind = enumeration('SourceKind', 'Who or what a source is.', {
  PERSON: 'One person.',
  GROUP: 'Several people who are not named one by one: "officials", "residents".',
  ORGANIZATION: 'A company, authority, party or other body.',
  PUBLICATION: 'A newspaper, agency, broadcaster or site.',
  DOCUMENT: 'A report, filing, letter or judgment.',
  DATASET: 'A body of figures.',
  SOCIAL_ACCOUNT: 'An account on a social network.',
})
export type SourceKind = ValueOf<typeof SourceKind>
