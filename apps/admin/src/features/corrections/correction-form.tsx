'use client'

import { Group, MultiSelect, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import {
  ArticleClaimChoicesDocument,
  type CorrectionRowFragment,
  IssueCorrectionDocument,
  SaveCorrectionDocument,
} from '@/generated/graphql.ts'
import { ArticlePicker } from '@/shared/articles/article-picker.tsx'
import { CorrectionKindFields } from '@/shared/corrections/correction-kind-fields.tsx'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { useVersionedSave } from '@/shared/use-versioned-save.ts'
import { correctionInput, correctionValues } from './correction-values.ts'
import { t } from '@/shared/words/words.ts'

function useClaimChoices(articleId: string | undefined) {
  const { data } = useQuery({
    queryKey: ['article-claim-choices', articleId],
    enabled: articleId !== undefined,
    queryFn: async ({ signal }) =>
      (await execute(ArticleClaimChoicesDocument, { id: articleId ?? '' }, signal)).article?.claims ?? [],
  })
  const statements = new Map(data?.map(({ claim }) => [claim.id, claim.statement]))
  return [...statements].map(([value, label]) => ({ value, label }))
}

/** Writes a note to readers about what was wrong, or changes one. */
export function CorrectionForm({ correction, onClose }: { correction?: CorrectionRowFragment; onClose: () => void }) {
  const form = useForm({
    initialValues: correctionValues(correction),
    validate: {
      article: (value) => (value ? null : t('Choose the article that is corrected.')),
      note: (value) => (value.trim() ? null : t('Tell readers what was wrong and what is right.')),
    },
  })
  const { article } = form.values
  const claims = useClaimChoices(article?.id)
  const { save, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: correction?.version,
    run: async (values, expectedVersion) => {
      const input = correctionInput(values)
      if (!correction || expectedVersion === undefined) {
        const issue = { ...input, articleId: values.article?.id ?? '' }
        return accepted((await execute(IssueCorrectionDocument, { input: issue })).createCorrection).correction
      }
      const change = { ...input, id: correction.id, expectedVersion }
      return accepted((await execute(SaveCorrectionDocument, { input: change })).saveCorrection).correction
    },
    onDone: onClose,
  })
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        {conflict && (
          <ConflictNotice noun="correction" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />
        )}
        {correction ? (
          <Text size="sm" fw={550}>
            {correction.article.headline}
          </Text>
        ) : (
          <ArticlePicker
            required
            value={article}
            onChange={(chosen) => form.setFieldValue('article', chosen)}
            error={form.errors.article}
          />
        )}
        <CorrectionKindFields form={form} />
        <Textarea
          label={t('Note to readers')}
          description={t('Say what was wrong and what is right, without repeating the error as if it were true.')}
          autosize
          minRows={3}
          maxRows={10}
          {...form.getInputProps('note')}
        />
        <Group grow align="flex-start">
          <Textarea label={t('What was wrong')} autosize minRows={2} maxRows={6} {...form.getInputProps('wrong')} />
          <Textarea label={t('What is right')} autosize minRows={2} maxRows={6} {...form.getInputProps('right')} />
        </Group>
        {claims.length > 0 && (
          <MultiSelect label={t('Claims concerned')} searchable data={claims} {...form.getInputProps('claimIds')} />
        )}
        <FormActions
          action={correction ? t('Save correction') : t('Write correction')}
          pending={pending}
          onCancel={onClose}
        />
      </Stack>
    </form>
  )
}
