'use client'

import { Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { type CollectionDraftFragment, CreateCollectionDocument, SaveCollectionDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { useVersionedSave } from '@/shared/use-versioned-save.ts'
import { ArticleOrder } from './article-order.tsx'
import { t } from '@/shared/words/words.ts'

/** Makes a collection or changes one. */
export function CollectionForm({
  collection: asOpened,
  onClose,
}: {
  collection?: CollectionDraftFragment
  onClose: () => void
}) {
  const [collection] = useState(asOpened)
  const form = useForm({
    initialValues: {
      title: collection?.title ?? '',
      slug: collection?.slug ?? '',
      description: collection?.description ?? '',
      articles: collection?.articles ?? [],
    },
    validate: { title: (value) => (value.trim() ? null : t('Enter a title.')) },
  })
  const { save, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: collection?.version,
    run: async ({ slug, articles, ...values }, expectedVersion) => {
      const input = { ...values, articleIds: articles.map(({ id }) => id), ...(slug.trim() && { slug: slug.trim() }) }
      if (!collection || expectedVersion === undefined) {
        return accepted((await execute(CreateCollectionDocument, { input })).createCollection).collection
      }
      const change = { ...input, id: collection.id, expectedVersion }
      return accepted((await execute(SaveCollectionDocument, { input: change })).saveCollection).collection
    },
    onDone: onClose,
  })
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        {conflict && (
          <ConflictNotice noun="collection" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />
        )}
        <TextInput label={t('Title')} data-autofocus {...form.getInputProps('title')} />
        <TextInput
          label={t('Address')}
          description={t('Left empty, it is made from the title.')}
          {...form.getInputProps('slug')}
        />
        <Textarea label={t('Description')} autosize minRows={2} maxRows={6} {...form.getInputProps('description')} />
        <ArticleOrder value={form.values.articles} onChange={(articles) => form.setFieldValue('articles', articles)} />
        <FormActions
          action={collection ? t('Save collection') : t('Create collection')}
          pending={pending}
          onCancel={onClose}
        />
      </Stack>
    </form>
  )
}
