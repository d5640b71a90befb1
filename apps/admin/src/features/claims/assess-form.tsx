'use client'

import { Checkbox, MultiSelect, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Verdict } from '@sourceline/domain'
import { AssessClaimDocument, type AssessClaimInput } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, fieldMessages } from '@/shared/mutation-result.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { choices } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { publishingWords } from './publishing-words.ts'
import type { ClaimDetail } from './use-claim.ts'
import { t, translated } from '@/shared/words/words.ts'

interface Props {
  claim: ClaimDetail
  /** An assessment that readers never saw, to be recorded again for them. */
  earlier?: ClaimDetail['assessments'][number]
  onClose: () => void
}

interface Values {
  verdict: Verdict | null
  rating: string
  rationale: string
  evidenceIds: string[]
  publish: boolean
}

/** The form's values, and recording them. */
function useAssessing({ claim, earlier, onClose }: Props) {
  const form = useForm<Values>({
    initialValues: {
      verdict: earlier?.verdict ?? null,
      rating: earlier?.rating ?? '',
      rationale: earlier?.rationale ?? '',
      evidenceIds:
        earlier?.evidence.map(({ id }) => id).filter((id) => claim.evidence.some((evidence) => evidence.id === id)) ??
        [],
      publish: earlier !== undefined,
    },
    validate: {
      verdict: (value) => (value ? null : t('Choose what was found.')),
      rationale: (value) => (value.trim() ? null : t('Say why, so that readers and colleagues can follow.')),
    },
  })
  const assess = useChange(
    async (input: AssessClaimInput) => accepted((await execute(AssessClaimDocument, { input })).assessClaim).claim,
    {
      onDone: () => {
        showDone(t('The assessment is recorded.'))
        onClose()
      },
      onFailure: (error) => {
        const messages = fieldMessages(error)
        form.setErrors(messages)
        return Object.keys(messages).some((field) => field in form.values)
      },
    },
  )
  const submit = form.onSubmit(({ verdict: found, rating, rationale, ...rest }) => {
    if (found)
      assess.mutate({
        ...rest,
        claimId: claim.id,
        verdict: found,
        rating: rating.trim() || null,
        rationale: rationale.trim(),
      })
  })
  return { form, submit, isPending: assess.isPending }
}

/** A dated verdict with its reasons; says beforehand which published pages it will reach. */
export function AssessForm(props: Props) {
  const { claim, onClose } = props
  const { form, submit, isPending } = useAssessing(props)
  const { verdict, publish } = form.values
  const evidence = claim.evidence.filter(({ state }) => state === 'ACCEPTED')
  const publicPages = claim.mentions.nodes.filter(
    ({ article }) => article.state === 'PUBLISHED' || article.state === 'CHANGED',
  ).length
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm" fw={550}>
          {claim.statement}
        </Text>
        <Select
          label={t('Verdict')}
          description={verdict ? translated(Verdict.meanings[verdict]) : t('What you found.')}
          data={choices(Verdict)}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('verdict')}
        />
        <TextInput
          label={t('Rating')}
          description={t('On the site’s own scale, if it has one.')}
          placeholder={t('Mostly true')}
          {...form.getInputProps('rating')}
        />
        <Textarea label={t('Rationale')} autosize minRows={3} maxRows={10} {...form.getInputProps('rationale')} />
        <MultiSelect
          label={t('Evidence it rests on')}
          description={
            evidence.length === 0
              ? t('The claim has no evidence yet. Add it under Evidence first, if the verdict rests on any.')
              : t('What you looked at, of the claim’s evidence.')
          }
          disabled={evidence.length === 0}
          data={evidence.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.getInputProps('evidenceIds')}
        />
        {claim.can.includes('claim:publish') && (
          <Checkbox
            label={t('Publish at once')}
            description={publishingWords(publicPages)}
            {...form.getInputProps('publish', { type: 'checkbox' })}
          />
        )}
        <FormActions
          action={publish ? t('Record and publish') : t('Record assessment')}
          pending={isPending}
          onCancel={onClose}
        />
      </Stack>
    </form>
  )
}
