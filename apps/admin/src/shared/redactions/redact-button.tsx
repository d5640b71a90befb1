'use client'

import { Button, type ButtonProps } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useMay } from '../session/viewer.ts'
import { RedactDialog } from './redact-dialog.tsx'
import type { RedactionSubject } from './redaction-fields.tsx'
import { t } from '../words/words.ts'

/** The words that are selected on the page, if they are few enough to be struck. */
function selectedWords(): string[] {
  const selected = (globalThis.getSelection()?.toString() ?? '').replaceAll(/\s+/g, ' ').trim()
  return selected === '' || selected.length > 200 ? [] : [selected]
}

/** Asks for a redaction of the words that are selected as it opens. */
export function RedactSelection({ subject, onClose }: { subject: RedactionSubject; onClose: () => void }) {
  const [words] = useState(selectedWords)
  return <RedactDialog subject={subject} words={words} onClose={onClose} />
}

/** Opens the dialog that asks for a redaction, with the words that are selected; absent for those who may not. */
export function RedactButton({
  subject,
  ...buttonProps
}: { subject: RedactionSubject; 'aria-label'?: string } & ButtonProps) {
  const may = useMay()
  const selected = useRef<string[]>([])
  const [words, setWords] = useState<string[] | null>(null)
  if (!may('record:redact')) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconEraser size={16} aria-hidden />}
        {...buttonProps}
        onPointerDown={() => {
          selected.current = selectedWords()
        }}
        onClick={() => {
          setWords(selected.current.length > 0 ? selected.current : selectedWords())
          selected.current = []
        }}
      >
        {t('Redact …')}
      </Button>
      {words && <RedactDialog subject={subject} words={words} onClose={() => setWords(null)} />}
    </>
  )
}

/** Redacts one row of a list: what has no page of its own. */
export function RedactRow({ name, subject }: { name: string; subject: RedactionSubject }) {
  return (
    <RedactButton
      subject={subject}
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={null}
      aria-label={t('Redact {name} …', { name })}
    />
  )
}
