'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'

/** A page of a Relay connection, as far as lists need it. */
export interface ConnectionPage<Row> {
  readonly nodes: readonly Row[]
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
}

/**
 * Reads a connection page by page; the key holds everything the pages depend on.
 *
 * @param askEvery After how many milliseconds the pages are read anew, where they change by themselves.
 */
export function useConnection<Row>(
  key: readonly unknown[],
  fetchPage: (after: string | null, signal: AbortSignal) => Promise<ConnectionPage<Row>>,
  askEvery?: number,
) {
  const firstPage: string | null = null
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) => fetchPage(pageParam, signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
    placeholderData: keepPreviousData,
    refetchInterval: askEvery ?? false,
  })
  return {
    rows: query.data?.pages.flatMap(({ nodes }) => nodes) ?? [],
    total: query.data?.pages[0]?.totalCount ?? 0,
    known: query.data !== undefined,
    refreshing: query.isPlaceholderData,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
    /** The next page could not be read: it is asked for again only when somebody asks. */
    moreFailed: query.isFetchNextPageError,
  }
}

/** A connection as a list shows it. */
export type ConnectionList<Row> = Omit<ReturnType<typeof useConnection<Row>>, 'rows'> & { rows: Row[] }
