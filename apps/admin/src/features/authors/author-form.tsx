'use client'

import { Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { CreateAuthorDocument, SaveAuthorDocument, type AuthorRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { useVersionedSave } from '@/shared/use-versioned-save.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  /** The one to change; none to create one. */
  author?: AuthorRowFragment
  onClose: () => void
}

/** Creates an author or changes one. */
export function AuthorForm({ author, onClose }: Props) {
  const form = useForm({
    initialValues: {
      name: author?.name ?? '',
      slug: author?.slug ?? '',
      roleTitle: author?.roleTitle ?? '',
      description: author?.description ?? '',
      sameAs: author?.sameAs ?? [],
    },
    validate: {
      name: (value) => (value.trim() ? null : t('Enter a name.')),
      sameAs: (value) =>
        value.every((address) => URL.canParse(address)) ? null : t('Enter full addresses, beginning with https://'),
    },
  })
  const { save, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: author?.version,
    run: async ({ slug, roleTitle, ...values }, expectedVersion) => {
      const input = { ...values, roleTitle: roleTitle.trim() || null, ...(slug.trim() && { slug: slug.trim() }) }
      if (!author || expectedVersion === undefined)
        return accepted((await execute(CreateAuthorDocument, { input })).createAuthor).author
      const change = { ...input, id: author.id, expectedVersion }
      return accepted((await execute(SaveAuthorDocument, { input: change })).saveAuthor).author
    },
    onDone: onClose,
  })
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        {conflict && <ConflictNotice noun="author" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />}
        <TextInput label={t('Name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label={t('Address')}
          description={t('Left empty, it is made from the name.')}
          {...form.getInputProps('slug')}
        />
        <TextInput label={t('Role')} placeholder={t('Transport correspondent')} {...form.getInputProps('roleTitle')} />
        <Textarea
          label={t('About the author')}
          description={t('Shown to readers on the author’s page.')}
          autosize
          minRows={2}
          maxRows={6}
          {...form.getInputProps('description')}
        />
        <TagsInput
          label={t('Links')}
          description={t('A profile or homepage. Press Enter after each.')}
          {...form.getInputProps('sameAs')}
        />
        <FormActions action={author ? t('Save author') : t('Create author')} pending={pending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
