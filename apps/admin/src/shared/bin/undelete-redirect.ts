import { UndeleteRedirectDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted } from '../mutation-result.ts'

/** Takes a redirect out of the bin. */
export const undeleteRedirect = async (id: string) =>
  accepted((await execute(UndeleteRedirectDocument, { input: { id } })).undeleteRedirect)
