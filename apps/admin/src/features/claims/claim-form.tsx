'use client'

import { Checkbox, Group, Paper, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { ClaimKind } from '@sourceline/domain'
import { useState } from 'react'
import { SaveClaimDocument } from '@/generated/graphql.ts'
import { SourcesPicker } from '@/shared/attribution/sources-picker.tsx'
import type { SourceChoice } from '@/shared/attribution/source-picker.tsx'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { choices } from '@/shared/ui/wording.ts'
import { useVersionedSave } from '@/shared/use-versioned-save.ts'
import type { ClaimDetail } from './use-claim.ts'
import { t, translated } from '@/shared/words/words.ts'

interface Values {
  statement: string
  kind: ClaimKind
  adverse: boolean
  asOfDate: string
  about: SourceChoice[]
}

/** Changes a claim's wording and kind; a version saved meanwhile by somebody else is never overwritten unasked. */
export function ClaimForm({ claim, onClose }: { claim: ClaimDetail; onClose: () => void }) {
  const [openedAt] = useState(claim.version)
  const form = useForm<Values>({
    initialValues: {
      statement: claim.statement,
      kind: claim.kind,
      adverse: claim.adverse,
      asOfDate: claim.asOfDate ?? '',
      about: claim.about,
    },
    validate: { statement: (value) => (value.trim() ? null : t('Write what is claimed.')) },
  })
  const { save, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: openedAt,
    run: async ({ about, asOfDate, ...values }, expectedVersion) => {
      const input = {
        ...values,
        id: claim.id,
        expectedVersion,
        asOfDate: asOfDate || null,
        aboutIds: about.map(({ id }) => id),
      }
      return accepted((await execute(SaveClaimDocument, { input })).saveClaim).claim
    },
    onDone: onClose,
  })
  return (
    <Paper withBorder p="md" mb="md" radius="md">
      <form noValidate aria-label={t('Edit claim')} onSubmit={form.onSubmit(save)}>
        <Stack gap="md">
          {conflict && <ConflictNotice noun="claim" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />}
          <Textarea
            label={t('Statement')}
            description={t('One full sentence that stands without its article.')}
            autosize
            minRows={2}
            data-autofocus
            {...form.getInputProps('statement')}
          />
          <Group grow align="flex-start">
            <Select
              label={t('Kind')}
              description={translated(ClaimKind.meanings[form.values.kind])}
              data={choices(ClaimKind)}
              allowDeselect={false}
              {...form.getInputProps('kind')}
            />
            <TextInput
              label={t('True as of')}
              description={t('For what can go stale.')}
              type="date"
              {...form.getInputProps('asOfDate')}
            />
          </Group>
          <SourcesPicker
            label={t('About')}
            description={t('Whom the claim concerns.')}
            value={form.values.about}
            onChange={(about) => form.setFieldValue('about', about)}
          />
          <Checkbox
            label={t('Adverse')}
            description={t('It could harm those it concerns.')}
            {...form.getInputProps('adverse', { type: 'checkbox' })}
          />
          <FormActions action={t('Save claim')} pending={pending} onCancel={onClose} />
        </Stack>
      </form>
    </Paper>
  )
}
