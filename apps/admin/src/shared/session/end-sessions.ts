import { EndSessionsDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted } from '../mutation-result.ts'

/** Signs somebody out everywhere but here; gives on how many devices that was. */
export async function endSessions(userId: string): Promise<number> {
  return accepted((await execute(EndSessionsDocument, { input: { userId } })).endSessions).ended
}
