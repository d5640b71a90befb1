'use client'

import { ClaimKind } from '@sourceline/domain'
import { Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import {
  type ClaimChoiceFragment,
  CreateClaimDocument,
  type CreateClaimInput,
  FindClaimsDocument,
} from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { accepted } from '../mutation-result.ts'
import { useMay } from '../session/viewer.ts'
import { FindOrCreate } from '../ui/find-or-create.tsx'
import { FormActions } from '../ui/form-actions.tsx'
import { InsetForm } from '../ui/inset-form.tsx'
import { choices, wording } from '../ui/wording.ts'
import { useChange } from '../use-change.ts'
import { useSimilarClaims } from './use-similar-claims.ts'
import { t, translated } from '../words/words.ts'

/** A claim as pickers hold it. */
export type ClaimChoice = ClaimChoiceFragment

interface Props {
  label?: string
  description?: string
  required?: boolean
  error?: string
  value: ClaimChoice | null
  onChange: (claim: ClaimChoice | null) => void
  /** Words to begin with, such as the passage selected in the text. */
  initialSearch?: string
  /** Claims that must not be offered. */
  except?: readonly string[]
  /** Words for which recorded claims that may say the same are offered before anything is typed. */
  similarTo?: string
  takesKeyboard?: boolean
}

const detail = ({ kind, verdict, state }: ClaimChoice): string =>
  [wording(kind), verdict ? wording(verdict) : t('Not assessed'), state === 'PROPOSED' ? t('Proposed') : undefined]
    .filter(Boolean)
    .join(' · ')

function NewClaim({
  statement,
  onDone,
  onCancel,
}: {
  statement: string
  onDone: (claim: ClaimChoice) => void
  onCancel: () => void
}) {
  const [wordingOfClaim, setWording] = useState(statement)
  const [kind, setKind] = useState<ClaimKind>('FACT')
  const create = useChange(
    async (input: CreateClaimInput) => accepted((await execute(CreateClaimDocument, { input })).createClaim).claim,
    { onDone },
  )
  const submit = () => {
    if (wordingOfClaim.trim()) create.mutate({ statement: wordingOfClaim.trim(), kind })
  }
  return (
    <InsetForm label={t('New claim')} onSubmit={submit}>
      <Stack gap="sm">
        <Textarea
          label={t('Statement')}
          description={t('One full sentence that stands without its article.')}
          autosize
          minRows={2}
          value={wordingOfClaim}
          onChange={(event) => setWording(event.currentTarget.value)}
          error={wordingOfClaim.trim() ? undefined : t('Write what is claimed.')}
        />
        <Select
          label={t('Kind')}
          description={translated(ClaimKind.meanings[kind])}
          data={choices(ClaimKind)}
          allowDeselect={false}
          value={kind}
          onChange={(value) => {
            if (ClaimKind.has(value)) setKind(value)
          }}
        />
        <FormActions
          size="xs"
          action={t('Create claim')}
          onAction={submit}
          pending={create.isPending}
          onCancel={onCancel}
        />
      </Stack>
    </InsetForm>
  )
}

/** Finds a claim by typing, or among those that may say the same, or makes one in place. */
export function ClaimPicker({ label = t('Claim'), except = [], similarTo = '', ...props }: Props) {
  const may = useMay()
  const { similar } = useSimilarClaims(similarTo, { exceptId: except[0] })
  const reasons = new Map(similar.map(({ claim, why }) => [claim.id, why]))
  return (
    <FindOrCreate
      {...props}
      label={label}
      placeholder={t('Type what is claimed')}
      queryKey={['find-claims', except]}
      find={async (search, signal) =>
        (await execute(FindClaimsDocument, { search: search || null }, signal)).claims.nodes.filter(
          ({ id }) => !except.includes(id),
        )
      }
      recentLabel={t('Recent claims')}
      suggestions={similar.map(({ claim }) => claim).filter(({ id }) => !except.includes(id))}
      suggestionsLabel={t('May say the same')}
      nameOf={(claim) => claim.statement}
      detailOf={(claim) => [reasons.get(claim.id), detail(claim)].filter(Boolean).join(' · ')}
      {...(may('claim:create') && {
        createLabel: (search: string) => t('New claim “{search}”', { search }),
        renderCreate: (search: string, done: (claim: ClaimChoice) => void, cancel: () => void) => (
          <NewClaim statement={search} onDone={done} onCancel={cancel} />
        ),
      })}
    />
  )
}
