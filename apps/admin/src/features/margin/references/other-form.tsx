'use client'

import { Box, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { SourcePicker, type SourceChoice } from '@/shared/attribution/source-picker.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { useFormInCard } from '../card-parts/use-open-forms.ts'
import type { ProposalReference } from './open-references.ts'
import { questionAbout } from './reference-words.ts'
import { useResolving } from './use-resolving.ts'
import { t } from '@/shared/words/words.ts'

interface Props extends ProposalReference {
  onClose: () => void
}

/** Says by typing what words stand for, where no candidate is right: any words in a statement, a recorded source else. */
export function OtherForm({ onClose, ...open }: Props) {
  const { proposal, reference } = open
  const [words, setWords] = useState('')
  const [source, setSource] = useState<SourceChoice | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const resolve = useResolving(open, onClose)
  const isSource = reference.of === 'SOURCE'
  const [isMissing, setMissing] = useState(false)
  const isTyped = (): boolean => (isSource ? source !== null : words.trim() !== '')
  const submit = async (): Promise<boolean> => {
    setMissing(!isTyped())
    if (!isTyped()) return false
    return resolve.mutateAsync(isSource ? { sourceId: source?.id ?? null } : { choice: words.trim() }).then(
      () => true,
      () => false,
    )
  }
  useFormInCard(proposal.claim.id, { save: submit, isTyped, rank: 0 })
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const label = questionAbout(reference.words)
  const problem = isMissing && { error: isSource ? t('Choose a source.') : t('Write what the words stand for.') }
  return (
    <Box
      component="form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {isSource ? (
        <SourcePicker label={label} value={source} takesKeyboard onChange={setSource} {...problem} />
      ) : (
        <TextInput
          ref={field}
          label={label}
          description={t('As it should read in the claim.')}
          maxLength={200}
          value={words}
          {...problem}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <Box mt="xs">
        <FormActions size="xs" action={t('Use this')} pending={resolve.isPending} onCancel={onClose} />
      </Box>
    </Box>
  )
}
