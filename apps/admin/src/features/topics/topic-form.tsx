'use client'

import { Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { TopicKind } from '@sourceline/domain'
import { CreateTopicDocument, SaveTopicDocument, type TopicRowFragment } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { choices } from '@/shared/ui/wording.ts'
import { useVersionedSave } from '@/shared/use-versioned-save.ts'
import { t, translated } from '@/shared/words/words.ts'

interface Props {
  topic?: TopicRowFragment
  /** Topics that can be its parent. */
  others: readonly TopicRowFragment[]
  onClose: () => void
}

/** Makes a topic or changes one. */
export function TopicForm({ topic, others, onClose }: Props) {
  const form = useForm({
    initialValues: {
      name: topic?.name ?? '',
      slug: topic?.slug ?? '',
      kind: topic?.kind ?? 'SUBJECT',
      description: topic?.description ?? '',
      parentId: topic?.parent?.id ?? null,
      sameAs: topic?.sameAs ?? [],
    },
    validate: {
      name: (value) => (value.trim() ? null : t('Enter a name.')),
      sameAs: (value) =>
        value.every((address) => URL.canParse(address)) ? null : t('Enter full addresses, beginning with https://'),
    },
  })
  const { save, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: topic?.version,
    run: async ({ slug, ...values }, expectedVersion) => {
      const input = { ...values, ...(slug.trim() && { slug: slug.trim() }) }
      if (!topic || expectedVersion === undefined)
        return accepted((await execute(CreateTopicDocument, { input })).createTopic).topic
      return accepted(
        (await execute(SaveTopicDocument, { input: { ...input, id: topic.id, expectedVersion } })).saveTopic,
      ).topic
    },
    onDone: onClose,
  })
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        {conflict && <ConflictNotice noun="topic" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />}
        <TextInput label={t('Name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label={t('Address')}
          description={t('Left empty, it is made from the name.')}
          placeholder={t('energy-policy')}
          {...form.getInputProps('slug')}
        />
        <Select
          label={t('Kind')}
          description={translated(TopicKind.meanings[form.values.kind])}
          data={choices(TopicKind)}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('Part of')}
          searchable
          clearable
          placeholder={t('No parent topic')}
          data={others.filter(({ id }) => id !== topic?.id).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('parentId')}
        />
        <Textarea label={t('Description')} autosize minRows={2} maxRows={6} {...form.getInputProps('description')} />
        <TagsInput
          label={t('Same as')}
          description={t('Its Wikidata or IPTC page. Press Enter after each.')}
          {...form.getInputProps('sameAs')}
        />
        <FormActions action={topic ? t('Save topic') : t('Create topic')} pending={pending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
