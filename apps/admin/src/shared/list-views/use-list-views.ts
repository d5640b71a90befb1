'use client'

import { useQuery } from '@tanstack/react-query'
import {
  CreateListViewDocument,
  DeleteListViewDocument,
  type ListName,
  ListViewsDocument,
  type ListViewChoiceFragment,
  SaveListViewDocument,
} from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted } from '../mutation-result.ts'
import { showDone, showUndo } from '../ui/notices.tsx'
import { useChange } from '../use-change.ts'
import type { Parameters } from './is-same-view.ts'

/** How a list is narrowed and ordered, under a name. */
export type ListView = ListViewChoiceFragment

/** One’s own views of a list, and those that others share. */
export const useListViews = (list: ListName) =>
  useQuery({
    queryKey: ['list-views', list],
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

/** Changes a view; what is left out stays as it is. */
export async function saveView(id: string, version: number, { parameters, ...change }: ViewChange): Promise<ListView> {
  const input = { id, expectedVersion: version, ...change, ...(parameters && { parameters: copied(parameters) }) }
  return accepted((await execute(SaveListViewDocument, { input })).saveListView).listView
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
          ? showUndo(`“${name}” is deleted`, () => undo.mutate({ list, name, isShared, parameters }))
          : showDone(`“${name}” is deleted`),
    },
  )
  return mutate
}

/** Lets a view show what the list shows now, which can be undone. */
export function useReplaceView(): (view: ListView, parameters: Parameters) => void {
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
        showUndo(`“${view.name}” shows this list now`, () => undo.mutate({ view, parameters: before })),
    },
  )
  return (view, parameters) => mutate({ view, parameters })
}
