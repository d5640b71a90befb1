import { useQuery } from '@tanstack/react-query'
import { ImportProgressDocument } from '@/generated/graphql.ts'
import { executeById } from '@/shared/graphql-client.ts'
import { hasEnded } from './import-words.ts'

/** How often an import is asked how far it is, in milliseconds. */
export const askEvery = 1_000

/** How far an import is, asked again and again until it has ended; null when there is none of that id. */
export function useImportProgress(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: async ({ signal }) => (await executeById(ImportProgressDocument, { id }, signal))?.job ?? null,
    refetchInterval: ({ state: { data } }) => (data && !hasEnded(data) ? askEvery : false),
  })
}
