'use client'

import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { SaveAssetDocument } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { ConflictNotice } from '@/shared/ui/conflict-notice.tsx'
import { instantOf, localValue } from '@/shared/ui/local-time.ts'
import { showDone } from '@/shared/ui/notices.tsx'
import { useVersionedSave } from '@/shared/use-versioned-save.ts'
import type { Point } from './focal-point-picker.tsx'
import type { AssetDetail } from './use-asset.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  asset: AssetDetail
  /** The focal point as it was chosen, which is saved along. */
  point: Point
  onDiscard: () => void
}

const valuesOf = (asset: AssetDetail) => ({
  name: asset.name,
  alt: asset.alt,
  decorative: asset.decorative,
  caption: asset.caption,
  credit: asset.credit,
  copyright: asset.copyright,
  licence: asset.licence,
  embargoUntil: asset.embargoUntil ? localValue(asset.embargoUntil) : '',
  expiresAt: asset.expiresAt ? localValue(asset.expiresAt) : '',
})

type Values = ReturnType<typeof valuesOf>

function useAssetForm({ asset, point }: Pick<Props, 'asset' | 'point'>) {
  const queryClient = useQueryClient()
  const form = useForm({
    initialValues: valuesOf(asset),
    validate: {
      name: (value) => (value.trim() ? null : t('Enter a name.')),
      expiresAt: (value, { embargoUntil }) =>
        value && embargoUntil && value <= embargoUntil ? t('This lies before the end of the embargo.') : null,
    },
  })
  const saving = useVersionedSave({
    form,
    version: asset.version,
    run: async ({ embargoUntil, expiresAt, ...values }: Values, expectedVersion) => {
      const rights = { embargoUntil: instantOf(embargoUntil), expiresAt: instantOf(expiresAt) }
      const focalPoint = { x: point.x, y: point.y }
      const input = { id: asset.id, expectedVersion, ...values, ...rights, focalPoint }
      return accepted((await execute(SaveAssetDocument, { input })).saveAsset).asset
    },
    onDone: (saved) => {
      queryClient.setQueryData(['asset', asset.id], saved)
      showDone(t('The image is saved.'))
    },
  })
  return { form, ...saving }
}

interface FieldProps {
  form: UseFormReturnType<Values>
  disabled: boolean
}

/** What the image is called and shows, and what readers are told below it. */
function WordFields({ form, disabled }: FieldProps) {
  return (
    <>
      <TextInput label={t('Name')} disabled={disabled} {...form.getInputProps('name')} />
      <Textarea
        label={t('Description')}
        description={t('What it shows, for those who cannot see it (alt text).')}
        autosize
        minRows={2}
        disabled={disabled || form.values.decorative}
        {...form.getInputProps('alt')}
      />
      <Checkbox
        label={t('Decorative: it says nothing, and needs no description')}
        disabled={disabled}
        {...form.getInputProps('decorative', { type: 'checkbox' })}
      />
      <Textarea label={t('Caption')} autosize minRows={2} disabled={disabled} {...form.getInputProps('caption')} />
    </>
  )
}

/** Whose it is, and by what right and when it is shown. */
function RightFields({ form, disabled }: FieldProps) {
  return (
    <>
      <TextInput
        label={t('Credit')}
        placeholder={t('Ida Lind / Reuters')}
        disabled={disabled}
        {...form.getInputProps('credit')}
      />
      <TextInput label={t('Copyright')} disabled={disabled} {...form.getInputProps('copyright')} />
      <TextInput
        label={t('Licence')}
        description={t('By what right it is shown, and how. Readers do not see it.')}
        placeholder={t('CC BY 4.0')}
        disabled={disabled}
        {...form.getInputProps('licence')}
      />
      <TextInput
        type="datetime-local"
        label={t('Embargo until')}
        description={t('Readers do not see it before. Holds as soon as it is saved.')}
        disabled={disabled}
        {...form.getInputProps('embargoUntil')}
      />
      <TextInput
        type="datetime-local"
        label={t('Rights end')}
        description={t('Readers see it no longer then, wherever it is used. Holds as soon as it is saved.')}
        disabled={disabled}
        {...form.getInputProps('expiresAt')}
      />
    </>
  )
}

/** What is said of an image, and from when until when it may be shown. */
export function AssetForm({ asset, point, onDiscard }: Props) {
  const queryClient = useQueryClient()
  const { form, save, conflict, overwrite, pending } = useAssetForm({ asset, point })
  const disabled = !asset.can.includes('asset:save')
  const moved = point.x !== asset.focalPoint.x || point.y !== asset.focalPoint.y
  const changed = form.isDirty() || moved
  return (
    <form noValidate onSubmit={form.onSubmit(save)} aria-label={t('Details of the image')}>
      <Stack gap="md">
        {conflict && (
          <ConflictNotice
            noun="asset"
            onTakeTheirs={() => void queryClient.invalidateQueries({ queryKey: ['asset', asset.id] })}
            onKeepMine={overwrite}
            pending={pending}
          />
        )}
        <WordFields form={form} disabled={disabled} />
        <RightFields form={form} disabled={disabled} />
        {!disabled && (
          <Group justify="space-between" gap="xs">
            <Text size="xs" c="dimmed" aria-live="polite">
              {changed ? t('Not saved yet') : ''}
            </Text>
            <Group gap="xs">
              {changed && (
                <Button
                  variant="subtle"
                  color="gray"
                  onClick={() => {
                    form.reset()
                    onDiscard()
                  }}
                >
                  {t('Discard')}
                </Button>
              )}
              <Button type="submit" loading={pending} disabled={!changed}>
                {t('Save')}
              </Button>
            </Group>
          </Group>
        )}
      </Stack>
    </form>
  )
}
