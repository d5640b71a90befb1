'use client'

import { List, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { AdministratorListDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import type { Succession } from './use-user-actions.ts'
import { t } from '@/shared/words/words.ts'

/** Asks which administrator takes over the service tokens of somebody who cannot answer for them any more. */
export function SuccessorForm({
  succession: { user, action, tokens, proceed },
  pending,
  onClose,
}: {
  succession: Succession
  pending: boolean
  onClose: () => void
}) {
  const [successorId, choose] = useState<string | null>(null)
  const administrators = useQuery({
    queryKey: ['administrators'],
    queryFn: async ({ signal }) => (await execute(AdministratorListDocument, {}, signal)).users.nodes,
  })
  const successors = (administrators.data ?? []).filter(
    ({ id, disabledAt, hasSetUp }) => id !== user.id && !disabledAt && hasSetUp,
  )
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    if (successorId) proceed(successorId)
  }
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Text size="sm">{t('{name} answers for service tokens, which go on working:', { name: user.name })}</Text>
        <List size="sm">
          {tokens.map(({ id, name }) => (
            <List.Item key={id}>{name}</List.Item>
          ))}
        </List>
        <Select
          label={t('Successor')}
          description={t('An administrator who answers for them from now on.')}
          placeholder={t('Choose an administrator')}
          data={successors.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
          value={successorId}
          onChange={choose}
          data-autofocus
        />
        <FormActions action={action} pending={pending} disabled={!successorId} onCancel={onClose} />
      </Stack>
    </form>
  )
}
