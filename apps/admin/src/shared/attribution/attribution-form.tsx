'use client'

import { Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Ref, useImperativeHandle } from 'react'
import {
  type AttributionPartsFragment,
  CreateAttributionDocument,
  SaveAttributionDocument,
} from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted } from '../mutation-result.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { FormActions } from '../ui/form-actions.tsx'
import { goToFirstProblem } from '../ui/first-problem.ts'
import type { FormHandle } from '../ui/form-handle.ts'
import { useVersionedSave } from '../use-versioned-save.ts'
import { AttributionFields } from './attribution-fields.tsx'
import { type AttributionValues, inputOf, problemsOf, valuesOf } from './attribution-values.ts'
import { t } from '../words/words.ts'

/** An attribution as the form takes and gives it. */
export type AttributionParts = AttributionPartsFragment

interface Props {
  claimId: string
  /** The attribution to change; a new one without it. */
  attribution?: AttributionParts
  /** Values to begin a new one with, such as a quotation found in the text. */
  initial?: Partial<AttributionValues>
  onDone: (attribution: AttributionParts) => void
  onCancel: () => void
  /** Puts the keyboard into the first field when the form opens. */
  takesKeyboard?: boolean
  ref?: Ref<FormHandle>
}

/** Who stands where on a claim, in what form: makes an attribution or changes one. */
export function AttributionForm({
  claimId,
  attribution,
  initial,
  onDone,
  onCancel,
  takesKeyboard = false,
  ref,
}: Props) {
  const form = useForm<AttributionValues>({
    initialValues: { ...valuesOf(attribution), ...initial },
    validate: (values) => problemsOf(values),
  })
  const { save, saveNow, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: attribution?.version,
    run: async (values, expectedVersion) => {
      const sourceId = values.source?.id ?? ''
      if (!attribution || expectedVersion === undefined) {
        const input = { ...inputOf(values), claimId, sourceId }
        return accepted((await execute(CreateAttributionDocument, { input })).createAttribution).attribution
      }
      const input = { ...inputOf(values), id: attribution.id, expectedVersion, sourceId }
      return accepted((await execute(SaveAttributionDocument, { input })).saveAttribution).attribution
    },
    onDone,
  })
  useImperativeHandle(ref, () => ({
    submit: async () => !form.validate().hasErrors && saveNow(form.getValues()),
    isTyped: () => form.isDirty(),
  }))
  return (
    <form
      noValidate
      aria-label={attribution ? t('Edit attribution') : t('New attribution')}
      onSubmit={(event) => {
        event.stopPropagation()
        const element = event.currentTarget
        form.onSubmit(save, () => goToFirstProblem(element))(event)
      }}
    >
      <Stack gap="md">
        {conflict && (
          <ConflictNotice noun="attribution" onTakeTheirs={onCancel} onKeepMine={overwrite} pending={pending} />
        )}
        <AttributionFields form={form} takesKeyboard={takesKeyboard} />
        <FormActions
          action={attribution ? t('Save attribution') : t('Attribute')}
          pending={pending}
          onCancel={onCancel}
        />
      </Stack>
    </form>
  )
}
