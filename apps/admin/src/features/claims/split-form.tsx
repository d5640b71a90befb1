'use client'

import { Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { SplitClaimDocument, type SplitClaimInput } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, fieldMessages } from '@/shared/mutation-result.ts'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { wording } from '@/shared/ui/wording.ts'
import { useChange } from '@/shared/use-change.ts'
import { inQuotes } from '@/shared/ui/in-quotes.ts'
import { articlesOf } from './split-choices.ts'
import type { ClaimDetail } from './use-claim.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  claim: ClaimDetail
  /** Called with the id of the claim that was made. */
  onDone: (newClaimId: string) => void
  onCancel: () => void
}

/** The form's values, and splitting by them. */
function useSplitting({ claim, onDone }: Props) {
  const form = useForm<Pick<SplitClaimInput, 'statement' | 'articleIds' | 'attributionIds'>>({
    initialValues: { statement: '', articleIds: [], attributionIds: [] },
    validate: {
      statement: (value) => (value.trim() ? null : t('Write what the other claim says.')),
      articleIds: (value, { attributionIds }) =>
        value.length + attributionIds.length > 0 ? null : t('Choose what belongs to the other claim.'),
    },
  })
  const split = useChange(
    async (input: SplitClaimInput) => accepted((await execute(SplitClaimDocument, { input })).splitClaim).newClaim,
    {
      onDone: ({ id }) => onDone(id),
      onFailure: (error) => {
        const messages = fieldMessages(error)
        form.setErrors(messages)
        return Object.keys(messages).some((field) => field in form.values)
      },
    },
  )
  const submit = form.onSubmit(({ statement, ...chosen }) =>
    split.mutate({ ...chosen, claimId: claim.id, expectedVersion: claim.version, statement: statement.trim() }),
  )
  return { form, submit, isPending: split.isPending }
}

/** Parts a claim that two different things were taken for: what is chosen goes to a claim of its own. */
export function SplitForm(props: Props) {
  const { claim, onCancel } = props
  const { form, submit, isPending } = useSplitting(props)
  const articles = articlesOf(claim.mentions.nodes)
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm" fw={550}>
          {claim.statement}
        </Text>
        <Textarea
          label={t('The other claim')}
          description={t('What the words and sources below say instead, in one full sentence that stands alone.')}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('statement')}
        />
        {claim.mentions.totalCount > claim.mentions.nodes.length && (
          <Text size="xs" c="dimmed">
            {t('Only the newest {count} passages are listed; older ones stay with this claim.', {
              count: claim.mentions.nodes.length,
            })}
          </Text>
        )}
        {articles.length > 0 && (
          <Checkbox.Group label={t('Articles that make the other claim')} {...form.getInputProps('articleIds')}>
            <Stack gap="xs" mt="xs">
              {articles.map(({ id, headline, quotes }) => (
                <Checkbox key={id} value={id} label={headline} description={quotes.map(inQuotes).join(' · ')} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {claim.attributions.length > 0 && (
          <Checkbox.Group label={t('Sources of the other claim')} {...form.getInputProps('attributionIds')}>
            <Stack gap="xs" mt="xs">
              {claim.attributions.map(({ id, source, stance, quote }) => (
                <Checkbox
                  key={id}
                  value={id}
                  label={`${source.name} · ${wording(stance)}`}
                  {...(quote && { description: inQuotes(quote) })}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <FormActions action={t('Split claim')} pending={isPending} onCancel={onCancel} />
      </Stack>
    </form>
  )
}
