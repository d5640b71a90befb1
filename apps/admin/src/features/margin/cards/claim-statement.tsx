'use client'

import { ActionIcon, Group, Select, Stack, Text, Textarea, Tooltip } from '@mantine/core'
import { ClaimKind } from '@sourceline/domain'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { type EditorClaimFragment, type EditorProposalFragment, SaveEditorClaimDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, rejectedAs } from '@/shared/mutation-result.ts'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { choices } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import classes from '../card-parts/claim-card.module.css'
import { useFormInCard } from '../card-parts/use-open-forms.ts'
import { OpenStatement } from '../references/open-statement.tsx'
import { t, translated } from '@/shared/words/words.ts'

interface Props {
  claim: EditorClaimFragment
  /** The proposal of the claim, while it waits. */
  proposal?: EditorProposalFragment | undefined
}

function StatementForm({ claim, onDone }: Pick<Props, 'claim'> & { onDone: () => void }) {
  const [statement, setStatement] = useState(claim.statement)
  const [kind, setKind] = useState<ClaimKind>(claim.kind)
  const [conflict, setConflict] = useState<number | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const save = useChange(
    async (expectedVersion: number) =>
      accepted(
        (
          await execute(SaveEditorClaimDocument, {
            input: { id: claim.id, expectedVersion, statement: statement.trim(), kind },
          })
        ).saveClaim,
      ),
    {
      onDone,
      onFailure: (error) => {
        const stale = rejectedAs(error, 'ConflictError')
        setConflict(stale?.actualVersion ?? null)
        return stale !== undefined
      },
    },
  )
  const submit = async (expectedVersion = claim.version): Promise<boolean> =>
    statement.trim() !== '' &&
    save.mutateAsync(expectedVersion).then(
      () => true,
      () => false,
    )
  const isTyped = (): boolean => statement.trim() !== claim.statement || kind !== claim.kind
  useFormInCard(claim.id, { save: submit, isTyped, rank: 0 })
  return (
    <form
      aria-label={t('Correct the claim')}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="xs">
        {conflict !== null && (
          <ConflictNotice
            noun="claim"
            onTakeTheirs={onDone}
            onKeepMine={() => void submit(conflict)}
            pending={save.isPending}
          />
        )}
        <Textarea
          label={t('Statement')}
          autosize
          minRows={2}
          ref={field}
          value={statement}
          onChange={(event) => setStatement(event.currentTarget.value)}
          error={statement.trim() === '' ? t('Write what is claimed.') : undefined}
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
        {claim.publicFrom && (
          <Text size="xs" c="dimmed">
            {t('Every article that makes this claim shows the new wording once it is published.')}
          </Text>
        )}
        <FormActions size="xs" action={t('Save wording')} pending={save.isPending} onCancel={onDone} />
      </Stack>
    </form>
  )
}

/** The wording of a claim, and the way to correct it; words that point elsewhere stand out. */
export function ClaimStatement({ claim, proposal }: Props) {
  const { mayWrite } = useEditorSession()
  const [editing, setEditing] = useState(false)
  if (editing) return <StatementForm claim={claim} onDone={() => setEditing(false)} />
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <Text size="sm" fw={500} className={classes.statement}>
        {proposal?.statement === claim.statement ? <OpenStatement proposal={proposal} /> : claim.statement}
      </Text>
      {mayWrite && (
        <Tooltip label={t('Correct the wording or kind')}>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('Correct the claim')}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  )
}
