'use client'

import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { ArticleKind } from '@sourceline/domain'
import { useRouter } from 'next/navigation'
import { CreateArticleDocument, type CreateArticleInput } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { choices } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { t, translated } from '@/shared/words/words.ts'

/** Asks for the least an article needs, then opens it in the editor. */
export function NewArticleDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const router = useRouter()
  const form = useForm<{ headline: string; kind: ArticleKind }>({
    initialValues: { headline: '', kind: 'NEWS' },
    validate: { headline: (value) => (value.trim() ? null : t('Enter a working headline; it can change later.')) },
  })
  const create = useChange(
    async (input: CreateArticleInput) =>
      accepted((await execute(CreateArticleDocument, { input })).createArticle).article,
    { onDone: ({ id }) => router.push(`/articles/${id}`) },
  )
  return (
    <Modal opened={opened} onClose={onClose} title={t('New article')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ headline, kind }) => create.mutate({ headline: headline.trim(), kind }))}
      >
        <Stack>
          <TextInput label={t('Headline')} data-autofocus {...form.getInputProps('headline')} />
          <Select
            label={t('Kind')}
            description={translated(ArticleKind.meanings[form.values.kind])}
            data={choices(ArticleKind)}
            allowDeselect={false}
            {...form.getInputProps('kind')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" loading={create.isPending || create.isSuccess}>
              {t('Create and write')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
