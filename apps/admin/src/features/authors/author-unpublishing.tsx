'use client'

import { Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type AuthorRowFragment, UnpublishAuthorDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'

interface Props {
  author: AuthorRowFragment
  onClose: () => void
}

/** Takes an author down, with the reason that stays in the log. */
export function AuthorUnpublishing({ author, onClose }: Props) {
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : 'Enter a reason.') },
  })
  const unpublish = useChange(
    async ({ reason }: { reason: string }) => {
      const input = { id: author.id, expectedVersion: author.version, reason: reason.trim() }
      return accepted((await execute(UnpublishAuthorDocument, { input })).unpublishAuthor)
    },
    {
      onDone: () => {
        showDone('Readers no longer see the author.')
        onClose()
      },
    },
  )
  return (
    <form noValidate onSubmit={form.onSubmit((values) => unpublish.mutate(values))}>
      <Stack gap="md">
        <Text size="sm">
          Readers no longer find it, nor any earlier version of it. Its history stays for editors, and it can be
          published again.
        </Text>
        <Textarea label="Reason" data-autofocus autosize minRows={2} {...form.getInputProps('reason')} />
        <FormActions action="Take down" pending={unpublish.isPending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
