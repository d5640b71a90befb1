'use client'

import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ListName } from '@/generated/graphql.ts'
import { useMay } from '../session/viewer.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { FormActions } from '../ui/form-actions.tsx'
import { showDone } from '../ui/notices.tsx'
import { useVersionedSave } from '../use-versioned-save.ts'
import type { Parameters } from './is-same-view.ts'
import { createView, type ListView, useSaveView } from './use-list-views.ts'

interface Props {
  list: ListName
  /** What the list is narrowed and ordered by now. */
  parameters: Parameters
  /** The view that is renamed or shared; a new one is made without. */
  view?: ListView
  onClose: () => void
}

/** Names a view of a list, and says who sees it. */
export function ViewForm({ list, parameters, view, onClose }: Props) {
  const may = useMay()
  const saveView = useSaveView(list)
  const form = useForm({
    initialValues: { name: view?.name ?? '', isShared: view?.isShared ?? false },
    validate: { name: (name) => (name.trim() ? null : 'Give the view a name.') },
  })
  const { save, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: view?.version,
    run: (values, expectedVersion) =>
      view && expectedVersion !== undefined
        ? saveView(view.id, expectedVersion, values)
        : createView({ list, parameters, ...values }),
    onDone: ({ name, isShared }) => {
      showDone(isShared ? `“${name}” is saved, for everybody in the newsroom` : `“${name}” is saved`)
      onClose()
    },
  })
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        {conflict && (
          <ConflictNotice subject="this view" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />
        )}
        <TextInput
          label="Name"
          placeholder="Unchecked, this week"
          maxLength={80}
          data-autofocus
          {...form.getInputProps('name')}
        />
        {(may('list-view:share') || view?.isShared) && (
          <Checkbox
            label="Share with the newsroom"
            description="Everybody sees it in this list. Editors may change and delete it too."
            {...form.getInputProps('isShared', { type: 'checkbox' })}
          />
        )}
        <FormActions action="Save view" pending={pending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
