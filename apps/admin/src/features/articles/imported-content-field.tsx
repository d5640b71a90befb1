import { Button, CloseButton, FileButton, Group, Input, Text, Textarea } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { fileProblem } from './import-content.ts'
import classes from './import-text-dialog.module.css'
import type { useImport } from './use-import.ts'
import { t } from '@/shared/words/words.ts'

/** Where the text is pasted, or the file dropped or chosen. */
export function ImportedContentField({ form, setPasted }: Pick<ReturnType<typeof useImport>, 'form' | 'setPasted'>) {
  const [over, setOver] = useState(false)
  const { file, text } = form.values
  const take = (chosen: File | null | undefined) => {
    if (!chosen) return
    form.setFieldValue('file', chosen)
    form.setFieldError('file', fileProblem(chosen))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    setPasted(html ? { words: event.clipboardData.getData('text/plain'), html } : null)
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
        {file === null ? (
          <Textarea
            label={t('Text')}
            description={t(
              'Paste it here, or drop a file. Claims and sources found in it wait for your decision; nothing is published.',
            )}
            dir="auto"
            data-autofocus
            autosize
            minRows={10}
            maxRows={18}
            onPaste={paste}
            {...form.getInputProps('text')}
          />
        ) : (
          <Input.Wrapper label={t('File')} error={form.errors.file}>
            <Group gap="xs">
              <Text>{file.name}</Text>
              <CloseButton aria-label={t('Remove the file')} onClick={() => form.setFieldValue('file', null)} />
            </Group>
          </Input.Wrapper>
        )}
      </div>
      <Group gap="xs">
        <FileButton onChange={take}>
          {(props) => (
            <Button {...props} variant="default" size="xs" leftSection={<IconFileText size={15} aria-hidden />}>
              {t('Choose a file')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed" aria-live="polite">
          {file === null && text.trim()
            ? t('{count, plural, one {# word} other {# words}}', { count: text.trim().split(/\s+/).length })
            : t(
                'Word (.docx), RTF, Markdown, a web page, plain text, an agency’s format, a feed or an export of WordPress, up to 5 MB',
              )}
        </Text>
      </Group>
    </>
  )
}
