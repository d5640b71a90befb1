import { Paper } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'

/**
 * A form inside a form: HTML allows no nesting, so this is a group that submits on Enter in a
 * text field and keeps that key from the form around it.
 */
export function InsetForm({ label, onSubmit, children }: { label: string; onSubmit: () => void; children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    if (event.key !== 'Enter' || event.defaultPrevented) return
    if (!(target instanceof HTMLInputElement) || target.type === 'checkbox' || target.getAttribute('aria-haspopup'))
      return
    event.preventDefault()
    event.stopPropagation()
    onSubmit()
  }
  return (
    <Paper
      withBorder
      p="sm"
      mt="xs"
      role="group"
      data-form
      aria-label={label}
      onKeyDown={onKeyDown}
      bg="var(--shell-quiet)"
    >
      {children}
    </Paper>
  )
}
