import { Autocomplete, Text } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { languagesFor, languageWithTag } from '@/shared/ui/languages.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  value: string
  onChange: (tag: string) => void
  /** Why it is asked for, where it has to be chosen: the keyboard is put into the field then. */
  error?: ReactNode
}

/** The language of a text: one of a list, by its name or tag, or any other tag. */
export function LanguageField({ value, onChange, error }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const asked = Boolean(error)
  useEffect(() => {
    if (asked) field.current?.focus()
  }, [asked])
  return (
    <Autocomplete
      ref={field}
      label={t('Language')}
      description={t('Its name, or a tag as pt-BR. Left empty, it is found in the text.')}
      value={value}
      onChange={onChange}
      error={error}
      openOnFocus={asked}
      maxDropdownHeight={220}
      data={languagesFor('')}
      filter={({ search }) => languagesFor(search).map((tag) => ({ value: tag, label: tag }))}
      renderOption={({ option }) => <Text size="sm">{languageWithTag(option.value)}</Text>}
    />
  )
}
