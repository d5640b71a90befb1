'use client'

import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { oldPath } from '@sourceline/domain'
import { CreateRedirectDocument, type RedirectRowFragment, SaveRedirectDocument } from '@/generated/graphql.ts'
import { type ArticleChoice, ArticlePicker } from '@/shared/articles/article-picker.tsx'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { useOverride } from '@/shared/publishing/use-override.tsx'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { FormActions } from '@/shared/ui/form-actions.tsx'
import { useVersionedSave } from '@/shared/use-versioned-save.ts'
import { t } from '@/shared/words/words.ts'

/** Where a path can lead, as an editor chooses it. */
const targets = () =>
  [
    { value: 'ARTICLE', label: t('An article') },
    { value: 'ADDRESS', label: t('An address') },
    { value: 'GONE', label: t('Nowhere: gone') },
  ] as const

type Target = ReturnType<typeof targets>[number]['value']

interface Values {
  path: string
  target: Target
  article: ArticleChoice | null
  toAddress: string
}

const targetOf = (redirect: RedirectRowFragment | undefined): Target => {
  if (redirect?.kind === 'GONE') return 'GONE'
  return redirect?.toAddress ? 'ADDRESS' : 'ARTICLE'
}

/** What is said of a redirect by what was chosen; what was entered for another choice is left out. */
const inputOf = ({ path, target, article, toAddress }: Values) => ({
  path: path.trim(),
  kind: target === 'GONE' ? ('GONE' as const) : ('MOVED' as const),
  articleId: target === 'ARTICLE' ? (article?.id ?? null) : null,
  toAddress: target === 'ADDRESS' ? toAddress.trim() : null,
})

/** Where the path leads: a choice, and what belongs to it. */
function TargetFields({ form }: { form: UseFormReturnType<Values> }) {
  const { target } = form.values
  return (
    <>
      <div>
        <Text component="span" size="sm" fw={500} id="redirect-target">
          {t('Leads to')}
        </Text>
        <SegmentedControl
          fullWidth
          mt={4}
          aria-labelledby="redirect-target"
          data={[...targets()]}
          {...form.getInputProps('target')}
        />
      </div>
      {target === 'ARTICLE' && (
        <ArticlePicker
          description={t('Readers get there once it is public.')}
          value={form.values.article}
          onChange={(article) => form.setFieldValue('article', article)}
          error={form.errors['article']}
        />
      )}
      {target === 'ADDRESS' && (
        <TextInput
          label={t('Address')}
          description={t('A path of the site, or a full web address.')}
          placeholder={t('/topics/ferries')}
          {...form.getInputProps('toAddress')}
        />
      )}
      {target === 'GONE' && (
        <Text size="sm" c="dimmed">
          {t('Readers and search engines are told that what stood here is gone for good (410).')}
        </Text>
      )}
    </>
  )
}

interface Props {
  redirect?: RedirectRowFragment
  onClose: () => void
}

/** Leads an old path somewhere, or changes where it leads. */
export function RedirectForm({ redirect, onClose }: Props) {
  const form = useForm<Values>({
    initialValues: {
      path: redirect?.path ?? '',
      target: targetOf(redirect),
      article: redirect?.article ?? null,
      toAddress: redirect?.toAddress ?? '',
    },
    validate: {
      path: (value) =>
        oldPath(value.trim()) === null ? t('Enter a path that begins with a slash, or the whole old address.') : null,
      article: (value, { target }) => (target === 'ARTICLE' && !value ? t('Choose the article.') : null),
      toAddress: (value, { target }) =>
        target === 'ADDRESS' && !value.trim() ? t('Enter a path of the site or a full address.') : null,
    },
  })
  const override = useOverride()
  const { save, conflict, overwrite, pending } = useVersionedSave({
    form,
    version: redirect?.version,
    run: (values, expectedVersion) =>
      override(async (overrideReason) => {
        const input = { ...inputOf(values), overrideReason }
        if (!redirect || expectedVersion === undefined)
          return accepted((await execute(CreateRedirectDocument, { input })).createRedirect).redirect
        const change = { ...input, id: redirect.id, expectedVersion }
        return accepted((await execute(SaveRedirectDocument, { input: change })).saveRedirect).redirect
      }),
    onDone: onClose,
  })
  return (
    <form noValidate onSubmit={form.onSubmit(save)}>
      <Stack gap="md">
        {conflict && <ConflictNotice noun="redirect" onTakeTheirs={onClose} onKeepMine={overwrite} pending={pending} />}
        <TextInput
          label={t('Old path')}
          description={t('As it stood on the old site. The whole address will do too.')}
          placeholder={t('/2024/05/crane')}
          data-autofocus
          {...form.getInputProps('path')}
        />
        <TargetFields form={form} />
        <FormActions
          action={redirect ? t('Save redirect') : t('Create redirect')}
          pending={pending}
          onCancel={onClose}
        />
      </Stack>
    </form>
  )
}
