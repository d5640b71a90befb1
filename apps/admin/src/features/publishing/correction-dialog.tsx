'use client'

import { Button, Group, Modal, MultiSelect, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { CorrectionKind, CorrectionOrigin } from '@sourceline/domain'
import { CreateEditorCorrectionDocument, PublishEditorCorrectionDocument } from '@/generated/graphql.ts'
import { CorrectionKindFields } from '@/shared/corrections/correction-kind-fields.tsx'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, fieldMessages } from '@/shared/mutation-result.ts'
import { useOverride } from '@/shared/publishing/use-override.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import { t } from '@/shared/words/words.ts'

interface Values {
  kind: CorrectionKind
  origin: CorrectionOrigin
  note: string
  wrong: string
  right: string
  claimIds: string[]
}

interface Props {
  articleId: string
  claims: readonly { id: string; statement: string }[]
  onClose: () => void
}

const orNull = (text: string): string | null => text.trim() || null

/** Writes a dated note on a published article for its readers, and publishes it. */
export function CorrectionDialog({ articleId, claims, onClose }: Props) {
  const override = useOverride()
  const form = useForm<Values>({
    initialValues: { kind: 'CORRECTION', origin: 'OURS', note: '', wrong: '', right: '', claimIds: [] },
    validate: { note: (note) => (note.trim() === '' ? t('Tell readers what was wrong and what is right.') : null) },
  })
  const publish = useChange(
    async ({ note, wrong, right, ...rest }: Values) => {
      const input = { articleId, ...rest, note: note.trim(), wrong: orNull(wrong), right: orNull(right) }
      const { correction } = accepted((await execute(CreateEditorCorrectionDocument, { input })).createCorrection)
      return override(async (overrideReason) => {
        const ready = { id: correction.id, expectedVersion: correction.version, overrideReason }
        return accepted((await execute(PublishEditorCorrectionDocument, { input: ready })).publishCorrection)
      })
    },
    {
      onDone: () => {
        showDone(t('Readers see the note below the article'))
        onClose()
      },
      onFailure: (error) => {
        const messages = fieldMessages(error)
        form.setErrors(messages)
        return Object.keys(messages).some((field) => field in form.values)
      },
    },
  )
  return (
    <Modal opened onClose={onClose} size="lg" title={t('Publish a correction')}>
      <form onSubmit={form.onSubmit((values) => publish.mutate(values))} noValidate>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t(
              'It appears below the article and on the page of corrections at once. Change and publish the text itself as well.',
            )}
          </Text>
          <CorrectionKindFields form={form} />
          <Textarea
            label={t('Note to readers')}
            required
            data-autofocus
            autosize
            minRows={2}
            {...form.getInputProps('note')}
          />
          <Textarea label={t('What was wrong')} autosize minRows={1} {...form.getInputProps('wrong')} />
          <Textarea label={t('What is right')} autosize minRows={1} {...form.getInputProps('right')} />
          <MultiSelect
            label={t('Claims concerned')}
            searchable
            clearable
            data={claims.map(({ id, statement }) => ({ value: id, label: statement }))}
            {...form.getInputProps('claimIds')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" loading={publish.isPending}>
              {t('Publish the note')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
