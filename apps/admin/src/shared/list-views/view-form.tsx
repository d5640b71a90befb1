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
import { t } from '../words/words.ts'

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
    validate: { name: (name) => (name.trim() ? null : t('Give the view a name.')) },
  })
  const { save, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: view?.version,
    run: (values, expectedVersion) =>
      view && expectedVersion !== undefined
        ? saveView(view.id, expectedVersion, values)
        : createView({ list, parameters, ...values }),
    onDone: ({ name, isShared }) => {
      showDone(
        isShared ? t('“{name}” is saved, for everybody in the newsroom', { name }) : t('“{name}” is saved', { name }),
      )
      onClose()
    },
  })
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        {conflict && (
          <ConflictNotice noun="list-view" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />
        )}
        <TextInput
          label={t('Name')}
          placeholder={t('Unchecked, this week')}
          maxLength={80}
          data-autofocus
          {...form.getInputProps('name')}
        />
        {(may('list-view:share') || view?.isShared) && (
          <Checkbox
            label={t('Share with the newsroom')}
            description={t('Everybody sees it in this list. Editors may change and delete it too.')}
            {...form.getInputProps('isShared', { type: 'checkbox' })}
          />
        )}
        <FormActions action={t('Save view')} pending={pending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
