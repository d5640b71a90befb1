'use client'

import { Group, Select, Stack, Text, Textarea } from '@mantine/core'
import type { MentionRole as Role } from '@sourceline/rich-text'
import { ClaimKind, MentionRole } from '@sourceline/domain'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { choices } from '@/shared/ui/wording.ts'
import type { NewClaim } from '@/shared/article-text/new-claims.ts'
import type { SelectedWords } from '@/shared/article-text/claim-commands.ts'
import { bringIntoSightWhenStill } from '@/shared/margin-layout/bring-into-sight.ts'
import classes from '../card-parts/claim-card.module.css'
import { RecordedClaims } from './recorded-claims.tsx'
import { useFormInCard } from '../card-parts/use-open-forms.ts'
import { t, translated } from '@/shared/words/words.ts'

interface Props {
  words: SelectedWords
  /** Claims that these words make already. */
  except: readonly string[]
  /** Whether the page scrolls to the form. */
  scrollsPage: boolean
  /** A recorded claim was chosen. */
  onDone: (claimId: string, role: Role) => void
  /** A new one is to be made. */
  onMake: (claim: Pick<NewClaim, 'statement' | 'kind'>, role: Role) => void
  onCancel: () => void
}

/** The form belongs to no card yet. */
const newClaimForm = 'new-claim'

const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** An open list of choices closes by Escape first. */
const hasOpenList = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'

interface SortProps {
  kind: ClaimKind
  role: Role
  onKind: (kind: ClaimKind) => void
  onRole: (role: Role) => void
}

/** What sort of claim it is, and how the article uses it. */
function SortFields({ kind, role, onKind, onRole }: SortProps) {
  return (
    <>
      <Group grow gap="xs" align="flex-start">
        <Select
          size="xs"
          label={t('Kind')}
          data={choices(ClaimKind)}
          allowDeselect={false}
          value={kind}
          onChange={(value) => {
            if (ClaimKind.has(value)) onKind(value)
          }}
        />
        <Select
          size="xs"
          label={t('The article uses it as')}
          data={choices(MentionRole)}
          allowDeselect={false}
          value={role}
          onChange={(value) => {
            if (MentionRole.has(value)) onRole(value)
          }}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {translated(ClaimKind.meanings[kind])} {translated(MentionRole.meanings[role])}
      </Text>
    </>
  )
}

/** Makes a claim of selected words: one that is recorded already, found while typing, or a new one. */
export function NewClaimCard({ words, except, scrollsPage, onDone, onMake, onCancel }: Props) {
  const [statement, setStatement] = useState(() => asSentence(words.text))
  const [kind, setKind] = useState<ClaimKind>('FACT')
  const [role, setRole] = useState<Role>('ATTRIBUTED')
  const field = useRef<HTMLTextAreaElement>(null)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    return scrollsPage && card.current ? bringIntoSightWhenStill(card.current) : undefined
  }, [scrollsPage])
  const submit = (): boolean => {
    if (statement.trim() === '') return false
    onMake({ statement: statement.trim(), kind }, role)
    return true
  }
  useFormInCard(newClaimForm, { save: () => Promise.resolve(submit()), isTyped: () => true, rank: 0 })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !hasOpenList(event.target)) {
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && event.target === field.current && !event.shiftKey) {
      event.preventDefault()
      submit()
    }
  }
  return (
    <section
      ref={card}
      className={classes.card}
      data-form
      data-look="accepted"
      data-focused
      aria-label={t('New claim from the selected words')}
      onKeyDown={onKeyDown}
    >
      <Stack gap="sm" className={classes.details}>
        <Textarea
          ref={field}
          label={t('What is claimed')}
          description={t('One full sentence that stands without the article.')}
          autosize
          minRows={2}
          maxRows={8}
          value={statement}
          onChange={(event) => setStatement(event.currentTarget.value)}
          error={statement.trim() === '' ? t('Write what is claimed.') : undefined}
        />
        <RecordedClaims statement={statement} except={except} onChoose={(claimId) => onDone(claimId, role)} />
        <SortFields kind={kind} role={role} onKind={setKind} onRole={setRole} />
        <FormActions size="xs" action={t('Make a new claim')} onAction={submit} onCancel={onCancel} />
      </Stack>
    </section>
  )
}
