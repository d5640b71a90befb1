'use client'

import { useQuery } from '@tanstack/react-query'
import { EditorAuthorsDocument, EditorSectionsDocument, EditorTopicsDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { everyNode } from '../list/every-node.ts'

/** All topics, to choose among; none until they are read. */
export function useTopics() {
  const { data } = useQuery({
    queryKey: ['topics', 'choices'],
    queryFn: ({ signal }) =>
      everyNode(async (after) => (await execute(EditorTopicsDocument, { after }, signal)).topics),
  })
  return data ?? []
}

/** All sections, to choose among; none until they are read. */
export function useSections() {
  const { data } = useQuery({
    queryKey: ['sections', 'choices'],
    queryFn: ({ signal }) =>
      everyNode(async (after) => (await execute(EditorSectionsDocument, { after }, signal)).sections),
  })
  return data ?? []
}

/** All authors, to choose among; none until they are read. */
export function useAuthors() {
  const { data } = useQuery({
    queryKey: ['authors', 'choices'],
    queryFn: ({ signal }) =>
      everyNode(async (after) => (await execute(EditorAuthorsDocument, { after }, signal)).authors),
  })
  return data ?? []
}
