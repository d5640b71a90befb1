'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  CreateListViewDocument,
  DeleteListViewDocument,
  type ListName,
  ListViewsDocument,
  type ListViewChoiceFragment,
  type ListViewsQuery,
  SaveListViewDocument,
} from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted } from '../mutation-result.ts'
import { showDone, showUndo } from '../ui/notices.tsx'
import { useChange } from '../use-change.ts'
import type { Parameters } from './is-same-view.ts'
import { t } from '../words/words.ts'

/** How a list is narrowed and ordered, under a name. */
export type ListView = ListViewChoiceFragment

const viewsKey = (list: ListName) => ['list-views', list]

/** One’s own views of a list, and those that others share. */
export const useListViews = (list: ListName) =>
  useQuery({
    queryKey: viewsKey(list),
    queryFn: ({ signal }) => execute(ListViewsDocument, { list }, signal),
  })

interface NewView {
  readonly list: ListName
  readonly name: string
  readonly isShared: boolean
  readonly parameters: Parameters
}

const copied = (parameters: Parameters) => parameters.map(({ name, value }) => ({ name, value }))

/** Keeps how a list is narrowed and ordered under a name. */
export const createView = async ({ parameters, ...view }: NewView): Promise<ListView> =>
  accepted(
    (await execute(CreateListViewDocument, { input: { ...view, parameters: copied(parameters) } })).createListView,
  ).listView

interface ViewChange {
  readonly name?: string
  readonly isShared?: boolean
  readonly parameters?: Parameters
}

type SaveView = (id: string, version: number, change: ViewChange) => Promise<ListView>

/** Changes a view; what is left out stays as it is. The next change is made of what was saved, however soon it comes. */
export function useSaveView(list: ListName): SaveView {
  const queryClient = useQueryClient()
  return async (id, version, { parameters, ...change }) => {
    const input = { id, expectedVersion: version, ...change, ...(parameters && { parameters: copied(parameters) }) }
    const saved = accepted((await execute(SaveListViewDocument, { input })).saveListView).listView
    const renew = <Page extends { readonly nodes: readonly ListView[] }>(page: Page) => ({
      ...page,
      nodes: page.nodes.map((view) => (view.id === id ? saved : view)),
    })
    queryClient.setQueryData<ListViewsQuery>(
      viewsKey(list),
      (views) => views && { own: renew(views.own), shared: renew(views.shared) },
    )
    return saved
  }
}

/** Deletes a view, which can be made again at once. */
export function useDeleteView(list: ListName): (view: ListView) => void {
  const undo = useChange(createView)
  const { mutate } = useChange(
    async (view: ListView) => {
      const input = { id: view.id, expectedVersion: view.version }
      accepted((await execute(DeleteListViewDocument, { input })).deleteListView)
      return view
    },
    {
      onDone: ({ name, isShared, isOwn, parameters }) =>
        isOwn
          ? showUndo(t('“{name}” is deleted', { name }), () => undo.mutate({ list, name, isShared, parameters }))
          : showDone(t('“{name}” is deleted', { name })),
    },
  )
  return mutate
}

/** Lets a view show what the list shows now, which can be undone. */
export function useReplaceView(list: ListName): (view: ListView, parameters: Parameters) => void {
  const saveView = useSaveView(list)
  const undo = useChange(({ view, parameters }: { view: ListView; parameters: Parameters }) =>
    saveView(view.id, view.version, { parameters }),
  )
  const { mutate } = useChange(
    async ({ view, parameters }: { view: ListView; parameters: Parameters }) => ({
      before: view.parameters,
      view: await saveView(view.id, view.version, { parameters }),
    }),
    {
      onDone: ({ view, before }) =>
        showUndo(t('“{name}” shows this list now', { name: view.name }), () =>
          undo.mutate({ view, parameters: before }),
        ),
    },
  )
  return (view, parameters) => mutate({ view, parameters })
}
