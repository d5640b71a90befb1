'use client'

import { useQuery } from '@tanstack/react-query'
import { EditorAuthorsDocument, EditorSectionsDocument, EditorTopicsDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { everyNode, type NodePage } from '../list/every-node.ts'

/** All records of a kind, to choose among; none until they are read. */
function useEvery<Node>(
  kind: string,
  fetchPage: (after: string | null, signal: AbortSignal) => Promise<NodePage<Node>>,
): readonly Node[] {
  const { data } = useQuery({
    queryKey: [kind, 'choices'],
    queryFn: ({ signal }) => everyNode((after) => fetchPage(after, signal)),
  })
  return data ?? []
}

/** All topics. */
export const useTopics = () =>
  useEvery('topics', async (after, signal) => (await execute(EditorTopicsDocument, { after }, signal)).topics)

/** All sections. */
export const useSections = () =>
  useEvery('sections', async (after, signal) => (await execute(EditorSectionsDocument, { after }, signal)).sections)

/** All authors. */
export const useAuthors = () =>
  useEvery('authors', async (after, signal) => (await execute(EditorAuthorsDocument, { after }, signal)).authors)
