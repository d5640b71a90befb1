'use client'

import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { type AttributionPartsFragment, CreateAttributionDocument, SaveAttributionDocument } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted, fieldMessages, rejectedAs } from '../mutation-result.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { useChange } from '../use-change.ts'
import { AttributionFields } from './attribution-fields.tsx'
import { type AttributionValues, inputOf, problemsOf, valuesOf } from './attribution-values.ts'

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
}

/** Who stands where on a claim, in what form: makes an attribution or changes one. */
export function AttributionForm({ claimId, attribution, initial, onDone, onCancel }: Props) {
  const [conflict, setConflict] = useState<number>()
  const form = useForm<AttributionValues>({
    initialValues: { ...valuesOf(attribution), ...initial },
    validate: (values) => problemsOf(values),
  })
  const save = useChange(
    async ({ values, expectedVersion }: { values: AttributionValues; expectedVersion: number | undefined }) => {
      const sourceId = values.source?.id ?? ''
      if (!attribution || expectedVersion === undefined) {
        const input = { ...inputOf(values), claimId, sourceId }
        return accepted((await execute(CreateAttributionDocument, { input })).createAttribution).attribution
      }
      const input = { ...inputOf(values), id: attribution.id, expectedVersion, sourceId }
      return accepted((await execute(SaveAttributionDocument, { input })).saveAttribution).attribution
    },
    {
      onDone,
      onFailure: (error) => {
        const stale = rejectedAs(error, 'ConflictError')
        setConflict(stale?.actualVersion)
        const messages = fieldMessages(error)
        form.setErrors(messages)
        return stale !== undefined || Object.keys(messages).some((field) => field in form.values)
      },
    },
  )
  const submit = (expectedVersion = attribution?.version) => {
    if (!form.validate().hasErrors) save.mutate({ values: form.values, expectedVersion })
  }
  return (
    <form
      noValidate
      aria-label={attribution ? 'Edit attribution' : 'New attribution'}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        submit()
      }}
    >
      <Stack gap="md">
        {conflict !== undefined && (
          <ConflictNotice subject="this attribution" onTakeTheirs={onCancel} onKeepMine={() => submit(conflict)} pending={save.isPending} />
        )}
        <AttributionFields form={form} />
        <Group gap="xs">
          <Button type="submit" loading={save.isPending}>
            {attribution ? 'Save attribution' : 'Attribute'}
          </Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
