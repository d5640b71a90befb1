'use client'

import { Alert, Button, FileButton, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconFileText } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { type DragEvent, useState } from 'react'
import { ImportTextDocument, type ImportTextInput } from '@/generated/graphql.ts'
import { execute } from '@/shared/graphql-client.ts'
import { accepted, describeFailure } from '@/shared/mutation-result.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { showDone, showLink } from '@/shared/ui/notices.tsx'
import { useChange } from '@/shared/use-change.ts'
import classes from './import-text-dialog.module.css'
import { importedWords } from './imported-words.ts'
import { readTextFile, textProblem } from './text-file.ts'

/** The form of an import, the import itself, and leaving: a text that was not imported is not dropped unasked. */
function useTextImport(onClose: () => void) {
  const router = useRouter()
  const form = useForm({
    initialValues: { text: '', headline: '', originalSourceUrl: '' },
    validate: { text: textProblem },
  })
  const bring = useChange(
    async (input: ImportTextInput) => accepted((await execute(ImportTextDocument, { input })).importText),
    {
      onDone: ({ article, claimCount, recordedClaimCount, sourceCount, importedBefore }) => {
        showDone(importedWords(claimCount, recordedClaimCount, sourceCount))
        if (importedBefore[0])
          showLink('This very text was imported before.', {
            label: 'Open the earlier article',
            href: `/articles/${importedBefore[0]}`,
          })
        router.push(`/articles/${article.id}`)
      },
      onFailure: () => true,
    },
  )
  const close = async () => {
    const lossy = form.values.text.trim().length > 0 && !bring.isSuccess
    if (
      lossy &&
      !(await confirm({
        title: 'Discard this text?',
        message: 'It has not been imported.',
        action: 'Discard',
        destructive: true,
      }))
    )
      return
    form.reset()
    bring.reset()
    onClose()
  }
  const submit = form.onSubmit(({ text, headline, originalSourceUrl }) =>
    bring.mutate({
      text,
      ...(headline.trim() && { headline: headline.trim() }),
      ...(originalSourceUrl.trim() && { originalSourceUrl: originalSourceUrl.trim() }),
    }),
  )
  return { form, bring, close: () => void close(), submit }
}

/** Where the text is pasted, dropped or chosen from a file. */
function ImportedTextField({ form }: { form: ReturnType<typeof useTextImport>['form'] }) {
  const [over, setOver] = useState(false)
  const readFile = async (file: File | null | undefined) => {
    if (!file) return
    const read = await readTextFile(file)
    if (read.ok) form.setFieldValue('text', read.text)
    else form.setFieldError('text', read.message)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void readFile(event.dataTransfer.files[0])
  }
  return (
    <>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Textarea
          label="Text"
          description="Paste it here, or drop a .txt file. Claims and sources found in it wait for your decision; nothing is published."
          data-autofocus
          autosize
          minRows={10}
          maxRows={18}
          {...form.getInputProps('text')}
        />
      </div>
      <Group gap="xs">
        <FileButton accept=".txt,.md,text/plain" onChange={(file) => void readFile(file)}>
          {(props) => (
            <Button {...props} variant="default" size="xs" leftSection={<IconFileText size={15} aria-hidden />}>
              Choose a file
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed" aria-live="polite">
          {form.values.text.trim()
            ? `${form.values.text.trim().split(/\s+/).length} words`
            : 'Plain text in UTF-8, up to 500,000 characters'}
        </Text>
      </Group>
    </>
  )
}

/** Takes a pasted, chosen or dropped text and opens the draft that is made of it. */
export function ImportTextDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { form, bring, close, submit } = useTextImport(onClose)
  const failure = bring.error && describeFailure(bring.error)
  return (
    <Modal opened={opened} onClose={close} title="Import text" size="lg">
      <form noValidate onSubmit={submit}>
        <Stack>
          {failure && (
            <Alert color="red" role="alert" title={failure.title}>
              {failure.message}
            </Alert>
          )}
          <ImportedTextField form={form} />
          <TextInput label="Headline" description="Left empty, one is proposed." {...form.getInputProps('headline')} />
          <TextInput
            label="Address of the original"
            placeholder="https://"
            type="url"
            {...form.getInputProps('originalSourceUrl')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" color="gray" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={bring.isPending || bring.isSuccess}>
              Import
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
