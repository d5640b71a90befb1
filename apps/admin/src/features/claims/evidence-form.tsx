'use client'

import { Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { EvidenceBearing, EvidenceKind } from '@sourceline/domain'
import { CreateEvidenceDocument, type EvidencePartsFragment, SaveEvidenceDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { choices } from '@/shared/ui/wording.ts'
import { useVersionedSave } from '@/shared/use-versioned-save.ts'
import { evidenceInput, evidenceValues } from './evidence-values.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  claimId: string
  evidence?: EvidencePartsFragment
  onClose: () => void
}

/** Adds a piece of evidence or changes one. */
export function EvidenceForm({ claimId, evidence, onClose }: Props) {
  const form = useForm({
    initialValues: evidenceValues(evidence),
    validate: {
      title: (value) => (value.trim() ? null : t('Say what it is.')),
      url: (value, { kind }) =>
        value.trim()
          ? URL.canParse(value.trim())
            ? null
            : t('Enter a full address, beginning with https://')
          : kind === 'LINK'
            ? t('A link needs its address.')
            : null,
    },
  })
  const { save, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: evidence?.version,
    run: async (values, expectedVersion) => {
      const input = evidenceInput(values)
      if (!evidence || expectedVersion === undefined) {
        return accepted((await execute(CreateEvidenceDocument, { input: { ...input, claimId } })).createEvidence)
          .evidence
      }
      const change = { ...input, id: evidence.id, expectedVersion }
      return accepted((await execute(SaveEvidenceDocument, { input: change })).saveEvidence).evidence
    },
    onDone: onClose,
  })
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        {conflict && <ConflictNotice noun="evidence" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />}
        <TextInput label={t('Title')} data-autofocus {...form.getInputProps('title')} />
        <Group grow align="flex-start">
          <Select
            label={t('Kind')}
            data={choices(EvidenceKind)}
            allowDeselect={false}
            {...form.getInputProps('kind')}
          />
          <Select
            label={t('Bearing')}
            data={choices(EvidenceBearing)}
            allowDeselect={false}
            {...form.getInputProps('bearing')}
          />
        </Group>
        <TextInput label={t('Address')} type="url" placeholder="https://" {...form.getInputProps('url')} />
        <Textarea
          label={t('Excerpt')}
          description={t('The words or figures that matter.')}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('excerpt')}
        />
        <TextInput label={t('Where in it')} placeholder={t('Page 14, table 2')} {...form.getInputProps('locator')} />
        <FormActions action={evidence ? t('Save evidence') : t('Add evidence')} pending={pending} onCancel={onClose} />
      </Stack>
    </form>
  )
}
