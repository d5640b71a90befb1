'use client'

import { Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { CreateAuthorDocument, SaveAuthorDocument, type AuthorRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { useVersionedSave } from '@/shared/use-versioned-save.ts'

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
      name: (value) => (value.trim() ? null : 'Enter a name.'),
      sameAs: (value) =>
        value.every((address) => URL.canParse(address)) ? null : 'Enter full addresses, beginning with https://',
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
        {conflict && (
          <ConflictNotice subject="this author" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />
        )}
        <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label="Address"
          description="Left empty, it is made from the name."
          {...form.getInputProps('slug')}
        />
        <TextInput label="Role" placeholder="Transport correspondent" {...form.getInputProps('roleTitle')} />
        <Textarea
          label="About the author"
          description="Shown to readers on the author’s page."
          autosize
          minRows={2}
          maxRows={6}
          {...form.getInputProps('description')}
        />
        <TagsInput
          label="Links"
          description="A profile or homepage. Press Enter after each."
          {...form.getInputProps('sameAs')}
        />
        <FormActions action={author ? 'Save author' : 'Create author'} pending={pending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
