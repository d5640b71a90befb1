'use client'

import { Button, Divider, Group, Modal, Stack, Text } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import type { RedactionGround } from '@sourceline/domain'
import { useState } from 'react'
import { RedactDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted, fieldMessages } from '../mutation-result.ts'
import { confirm } from '../ui/confirm.tsx'
import { showDone } from '../ui/notices.tsx'
import { useChange } from '../use-change.ts'
import { outcomeInWords } from './redaction-outcome.ts'
import { RedactionFields, type RedactionSubject, type RedactionValues } from './redaction-fields.tsx'
import { RedactionPreview, type RedactionOrder } from './redaction-preview.tsx'
import { t } from '../words/words.ts'

function orderOf({ id, pastVersion }: RedactionSubject, { scope, words, wholeWords }: RedactionValues) {
  if (scope === 'VERSION') return { scope, subjectId: id, version: pastVersion ?? null }
  return scope === 'RECORD' ? { scope, subjectId: id, words, wholeWords } : { scope, words, wholeWords }
}

/** Tells orders apart: a preview holds for one alone. */
const orderKey = (subject: RedactionSubject, values: RedactionValues): string =>
  JSON.stringify(orderOf(subject, values))

function useRedacting(form: UseFormReturnType<RedactionValues>, subject: RedactionSubject, onClose: () => void) {
  return useChange(
    async ({ ground, reason, ...values }: RedactionValues & { ground: RedactionGround }) => {
      const input = { ...orderOf(subject, { ...values, ground, reason }), ground, reason: reason.trim() }
      return accepted((await execute(RedactDocument, { input })).redact).redaction
    },
    {
      onDone: (redaction) => {
        showDone(outcomeInWords(redaction))
        onClose()
      },
      onFailure: (error) => {
        const messages = fieldMessages(error)
        form.setErrors(messages)
        return Object.keys(messages).some((field) => field in form.values)
      },
    },
  )
}

/** Asks for words, or a whole version, to be blanked for good, once its effect was previewed. */
export function RedactDialog({
  subject,
  words,
  onClose,
}: {
  subject: RedactionSubject
  words: string[]
  onClose: () => void
}) {
  const [previewed, setPreviewed] = useState<RedactionOrder | null>(null)
  const form = useForm<RedactionValues>({
    initialValues: { scope: 'RECORD', words, wholeWords: true, ground: null, reason: '' },
    validate: {
      words: (value, { scope }) => (scope === 'VERSION' || value.length > 0 ? null : t('Say which words to strike.')),
      ground: (value) => (value ? null : t('Say why.')),
      reason: (value) => (value.trim() ? null : t('Give the reason: it is kept for good.')),
    },
    onValuesChange: (now, before) => {
      if (orderKey(subject, now) !== orderKey(subject, before)) setPreviewed(null)
    },
  })
  const redact = useRedacting(form, subject, onClose)
  const atOnce = form.values.ground === 'COURT_ORDER'
  const preview = () => {
    if (!form.validateField('words').hasError) setPreviewed(orderOf(subject, form.values))
  }
  const submit = async (values: RedactionValues) => {
    const { ground: why } = values
    if (!why) return
    const question = {
      title: t('Redact now?'),
      message: t('A court order is carried out at once. What is struck is gone for good: nobody can bring it back.'),
      action: t('Redact now'),
      destructive: true,
    }
    if (!atOnce || (await confirm(question))) redact.mutate({ ...values, ground: why })
  }
  return (
    <Modal opened onClose={onClose} title={t('Redact')} size="lg" closeOnClickOutside={false}>
      <form noValidate onSubmit={form.onSubmit((values) => void submit(values))}>
        <Stack gap="md">
          <Text size="sm">
            {t(
              'For what may no longer be kept or shown. It is blanked in every version, in the history and in the record of ' +
                'changes, and cannot be brought back.',
            )}
          </Text>
          <RedactionFields form={form} subject={subject} />
          {previewed && (
            <>
              <Divider />
              <RedactionPreview order={previewed} />
            </>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t('Cancel')}
            </Button>
            {previewed ? (
              <Button key="ask" type="submit" color="red" loading={redact.isPending}>
                {atOnce ? t('Redact now') : t('Request redaction')}
              </Button>
            ) : (
              // Two buttons and not one: a click on what turns into a submit button while it is handled would submit.
              <Button key="preview" onClick={preview}>
                {t('Preview')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
