'use client'

import { Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { CreateSectionDocument, SaveSectionDocument, type SectionRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { useVersionedSave } from '@/shared/use-versioned-save.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  /** The one to change; none to create one. */
  section?: SectionRowFragment
  onClose: () => void
}

/** Creates a section or changes one. */
export function SectionForm({ section, onClose }: Props) {
  const form = useForm({
    initialValues: {
      name: section?.name ?? '',
      slug: section?.slug ?? '',
      description: section?.description ?? '',
    },
    validate: {
      name: (value) => (value.trim() ? null : t('Enter a name.')),
    },
  })
  const { save, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: section?.version,
    run: async ({ slug, ...values }, expectedVersion) => {
      const input = { ...values, ...(slug.trim() && { slug: slug.trim() }) }
      if (!section || expectedVersion === undefined)
        return accepted((await execute(CreateSectionDocument, { input })).createSection).section
      const change = { ...input, id: section.id, expectedVersion }
      return accepted((await execute(SaveSectionDocument, { input: change })).saveSection).section
    },
    onDone: onClose,
  })
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        {conflict && <ConflictNotice noun="section" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />}
        <TextInput label={t('Name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label={t('Address')}
          description={t('Left empty, it is made from the name.')}
          {...form.getInputProps('slug')}
        />
        <Textarea label={t('Description')} autosize minRows={2} maxRows={6} {...form.getInputProps('description')} />
        <FormActions action={section ? t('Save section') : t('Create section')} pending={pending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
