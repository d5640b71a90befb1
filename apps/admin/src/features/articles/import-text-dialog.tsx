'use client'

import { Alert, Anchor, Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import Link from 'next/link'
import { useMay } from '@/shared/session/viewer.ts'
import { describeFailure } from '@/shared/mutation-result.ts'
import { ImportedContentField } from './imported-content-field.tsx'
import { LanguageField } from './language-field.tsx'
import { useImport } from './use-import.ts'
import { t } from '@/shared/words/words.ts'

/** Why nothing was imported; of a text that was imported before, its article and the way to import it again. */
function ImportFailure({ bring, before, leave, submit }: ReturnType<typeof useImport>) {
  if (!bring.error) return null
  const { title, message } = describeFailure(bring.error)
  return (
    <Alert color={before === null ? 'red' : 'yellow'} role="alert" title={title}>
      {message}
      {before !== null && (
        <Group mt="xs" gap="md">
          <Anchor component={Link} href={`/articles/${before}`} size="sm" onClick={leave}>
            {t('Open its article')}
          </Anchor>
          <Button size="compact-sm" variant="default" onClick={() => submit(true)()}>
            {t('Import it again')}
          </Button>
        </Group>
      )}
    </Alert>
  )
}

/** Takes a pasted text, or a chosen or dropped file, and opens the draft that is made of it. */
export function ImportTextDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const importing = useImport(onClose)
  const may = useMay()
  const { form, bring, close, submit } = importing
  return (
    <Modal opened={opened} onClose={close} title={t('Import text')} size="lg">
      <form noValidate onSubmit={submit(false)}>
        <Stack>
          <ImportFailure {...importing} />
          <ImportedContentField {...importing} />
          <TextInput
            label={t('Headline')}
            description={t('Left empty, it is read or proposed from the text.')}
            dir="auto"
            {...form.getInputProps('headline')}
          />
          <LanguageField
            value={form.values.locale}
            onChange={(tag) => form.setFieldValue('locale', tag)}
            error={form.errors.locale}
          />
          <TextInput
            label={t('Address of the original')}
            placeholder="https://"
            type="url"
            {...form.getInputProps('originalSourceUrl')}
          />
          {may('article:import-published') && (
            <Checkbox
              label={t('Publish what was published before')}
              description={t('With the dates that it had. What the publish gate forbids, and drafts, stay drafts.')}
              {...form.getInputProps('asPublished', { type: 'checkbox' })}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" color="gray" onClick={close}>
              {t('Cancel')}
            </Button>
            <Button type="submit" loading={bring.isPending || bring.isSuccess}>
              {t('Import')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
