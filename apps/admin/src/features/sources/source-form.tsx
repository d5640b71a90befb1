'use client'

import { Group, Paper, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { SourceKind } from '@sourceline/domain'
import { useState } from 'react'
import { SaveSourceDocument } from '@/generated/graphql.ts'
import { type SourceChoice, SourcePicker } from '@/shared/attribution/source-picker.tsx'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { choices } from '@/shared/ui/wording.ts'
import { useVersionedSave } from '@/shared/use-versioned-save.ts'
import type { SourceDetail } from './use-source.ts'
import { t } from '@/shared/words/words.ts'

interface Values {
  name: string
  kind: SourceKind
  role: string
  description: string
  sameAs: string[]
  affiliation: SourceChoice | null
}

/** Changes who a source is said to be. */
export function SourceForm({ source, onClose }: { source: SourceDetail; onClose: () => void }) {
  const [openedAt] = useState(source.version)
  const form = useForm<Values>({
    initialValues: {
      name: source.name,
      kind: source.kind,
      role: source.role ?? '',
      description: source.description,
      sameAs: source.sameAs,
      affiliation: source.affiliation ?? null,
    },
    validate: {
      name: (value) => (value.trim() ? null : t('A source needs a name, or what readers are told instead of one.')),
      sameAs: (value) =>
        value.every((address) => URL.canParse(address)) ? null : t('Enter full addresses, beginning with https://'),
    },
  })
  const { save, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: openedAt,
    run: async ({ role, affiliation, ...values }, expectedVersion) => {
      const input = {
        ...values,
        id: source.id,
        expectedVersion,
        role: role.trim() || null,
        affiliationId: affiliation?.id ?? null,
      }
      return accepted((await execute(SaveSourceDocument, { input })).saveSource).source
    },
    onDone: onClose,
  })
  return (
    <Paper withBorder p="md" mb="md" radius="md">
      <form noValidate aria-label={t('Edit source')} onSubmit={form.onSubmit(save)}>
        <Stack gap="md">
          {conflict && <ConflictNotice noun="source" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />}
          <Group grow align="flex-start">
            <TextInput
              label={source.standIn ? t('What readers are told') : t('Name')}
              data-autofocus
              {...form.getInputProps('name')}
            />
            <Select
              label={t('Kind')}
              data={choices(SourceKind)}
              allowDeselect={false}
              {...form.getInputProps('kind')}
            />
          </Group>
          <TextInput label={t('Role')} placeholder={t('Spokesman, mayor, analyst …')} {...form.getInputProps('role')} />
          <SourcePicker
            label={t('Affiliation')}
            description={t('The body it belongs to or speaks for.')}
            value={form.values.affiliation}
            onChange={(affiliation) => form.setFieldValue('affiliation', affiliation)}
            kinds={['ORGANIZATION', 'PUBLICATION']}
          />
          <Textarea label={t('Description')} autosize minRows={2} maxRows={8} {...form.getInputProps('description')} />
          <TagsInput
            label={t('Same as')}
            description={t('Addresses that identify it, such as its Wikidata page. Press Enter after each.')}
            {...form.getInputProps('sameAs')}
          />
          <FormActions action={t('Save source')} pending={pending} onCancel={onClose} />
        </Stack>
      </form>
    </Paper>
  )
}
