'use client'

import { Button, Checkbox, Collapse, type ComboboxItem, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import {
  Anonymity,
  AttributionBasis,
  AttributionForm,
  nonAnswers,
  SourceTerms,
  Stance,
  unnamed,
} from '@sourceline/domain'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { choices } from '../ui/wording.ts'
import { anonymityChoices, type AttributionValues, withSource } from './attribution-values.ts'
import { type SourceChoice, SourcePicker } from './source-picker.tsx'
import { t, translated } from '../words/words.ts'

type Form = UseFormReturnType<AttributionValues>

function sourceProps(form: Form, field: 'source' | 'reportedVia' | 'onBehalfOf') {
  const error = form.errors[field]
  return {
    value: form.values[field],
    onChange: (source: SourceChoice | null) => form.setFieldValue(field, source),
    ...(typeof error === 'string' && { error }),
  }
}

function FurtherFields({ form }: { form: Form }) {
  const { basis } = form.values
  return (
    <Stack gap="md">
      <Select
        label={t('How the source knows')}
        description={translated(AttributionBasis.meanings[basis])}
        data={choices(AttributionBasis)}
        allowDeselect={false}
        {...form.getInputProps('basis')}
      />
      <TextInput label={t('Cue in the text')} placeholder={t('said, according to …')} {...form.getInputProps('cue')} />
      <TextInput label={t('When')} type="datetime-local" {...form.getInputProps('saidAt')} />
      <SourcePicker
        label={t('Reported via')}
        description={t('The publication through which we know it.')}
        kinds={['PUBLICATION', 'ORGANIZATION', 'SOCIAL_ACCOUNT', 'DOCUMENT']}
        {...sourceProps(form, 'reportedVia')}
      />
      <SourcePicker
        label={t('On behalf of')}
        description={t('Whom the source speaks for.')}
        {...sourceProps(form, 'onBehalfOf')}
      />
    </Stack>
  )
}

/** One choice of terms with what it means. */
function TermsOption({ option }: { option: ComboboxItem }) {
  return (
    <div>
      <Text size="sm">{option.label}</Text>
      <Text size="xs" c="dimmed">
        {SourceTerms.has(option.value) && translated(SourceTerms.meanings[option.value])}
      </Text>
    </div>
  )
}

/** How something was said. */
function SpeechFields({ form }: { form: Form }) {
  return (
    <>
      <Checkbox
        label={t('Hedged')}
        description={t('Suggested or signalled rather than said outright.')}
        {...form.getInputProps('hedged', { type: 'checkbox' })}
      />
      <Select
        label={t('Form')}
        data={choices(AttributionForm)}
        clearable
        placeholder={t('Not known')}
        {...form.getInputProps('form')}
      />
      <Textarea
        label={t('Words quoted')}
        description={t('Without quotation marks.')}
        autosize
        minRows={1}
        maxRows={6}
        {...form.getInputProps('quote')}
      />
    </>
  )
}

/** The fields of an attribution: the essential ones first, the rest on demand. */
export function AttributionFields({ form, takesKeyboard }: { form: Form; takesKeyboard: boolean }) {
  const { source, stance, anonymity, terms, onBehalfOf, reportedVia, cue, saidAt } = form.values
  const [more, { toggle }] = useDisclosure(Boolean(onBehalfOf ?? reportedVia ?? (cue || saidAt)))
  const silent = nonAnswers.has(stance)
  return (
    <>
      <SourcePicker
        required
        takesKeyboard={takesKeyboard}
        {...sourceProps(form, 'source')}
        onChange={(chosen) => form.setValues(withSource(form.getValues(), chosen))}
      />
      <Select
        label={t('Stance')}
        description={translated(Stance.meanings[stance])}
        data={choices(Stance)}
        allowDeselect={false}
        {...form.getInputProps('stance')}
      />
      {!silent && <SpeechFields form={form} />}
      <Select
        label={t('Terms agreed with the source')}
        description={translated(SourceTerms.meanings[terms])}
        data={choices(SourceTerms)}
        renderOption={({ option }) => <TermsOption option={option} />}
        allowDeselect={false}
        {...form.getInputProps('terms')}
      />
      <Select
        label={t('What readers may know of the source')}
        description={translated(Anonymity.meanings[anonymity])}
        data={anonymityChoices(source, terms)}
        allowDeselect={false}
        {...form.getInputProps('anonymity')}
      />
      {unnamed.has(anonymity) && (
        <TextInput
          label={t('Why it is not named')}
          description={t('Readers are told this.')}
          placeholder={t('because talks are going on')}
          {...form.getInputProps('anonymityReason')}
        />
      )}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={toggle}
          aria-expanded={more}
          rightSection={more ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
        >
          {more ? t('Fewer details') : t('More details')}
        </Button>
      </div>
      <Collapse expanded={more}>
        <FurtherFields form={form} />
      </Collapse>
    </>
  )
}
