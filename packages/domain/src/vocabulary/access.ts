import { enumeration, type ValueOf } from './enumeration.ts'

export const Role = enumeration('Role', 'What a user or token may do.', {
  ADMINISTRATOR: 'Everything, users and tokens included.',
  EDITOR: 'Writes, decides on proposals, assesses, publishes and corrects.',
  FACT_CHECKER: 'Works on claims, sources, evidence and assessments; publishes no article.',
  REPORTER: 'Writes articles and claims; publishes nothing.',
  VIEWER: 'Reads everything editorial, changes nothing.',
})
export type Role = ValueOf<typeof Role>

export const ApiTokenKind = enumeration('ApiTokenKind', 'Whose rights a bearer token has.', {
  PERSONAL: 'Acts for its maker, never with more than the maker’s present role, and ends with the maker.',
  SERVICE: 'Belongs to the newsroom and has a role of its own; an administrator answers for it.',
})
export type ApiTokenKind = ValueOf<typeof ApiTokenKind>
