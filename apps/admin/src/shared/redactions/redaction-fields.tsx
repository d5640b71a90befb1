import { Checkbox, Radio, Select, Stack, TagsInput, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { RedactionGround, type RedactionScope } from '@sourceline/domain'
import { choices } from '../ui/wording.ts'

/** The record from which a redaction is asked for. */
export interface RedactionSubject {
  readonly id: string
  /** What the newsroom calls its kind: "article". */
  readonly noun: string
  /** A version that can go whole: one that readers saw and no longer see. */
  readonly pastVersion?: number | undefined
}

/** What is filled in to ask for a redaction. */
export interface RedactionValues {
  scope: RedactionScope
  words: string[]
  wholeWords: boolean
  ground: RedactionGround | null
  reason: string
}

/** The fields of a redaction: what, why. */
export function RedactionFields({
  form,
  subject,
}: {
  form: UseFormReturnType<RedactionValues>
  subject: RedactionSubject
}) {
  const { scope, ground } = form.values
  return (
    <>
      <Radio.Group label="What to strike" {...form.getInputProps('scope')}>
        <Stack gap="xs" mt={6}>
          <Radio
            value="RECORD"
            label={`Words in this ${subject.noun}`}
            description="In all its versions and in what belongs to it."
          />
          <Radio value="NEWSROOM" label="Words wherever they stand" description="In everything the newsroom keeps." />
          {subject.pastVersion !== undefined && (
            <Radio
              value="VERSION"
              label={`Version ${subject.pastVersion} as a whole`}
              description="Readers who ask for that time find nothing. The other versions stay."
            />
          )}
        </Stack>
      </Radio.Group>
      {scope !== 'VERSION' && (
        <>
          <TagsInput
            label="Words"
            description="A name or a phrase each; press Enter after it. Capitals and spacing make no difference."
            splitChars={[]}
            acceptValueOnBlur
            maxTags={50}
            data-autofocus
            {...form.getInputProps('words')}
          />
          <Checkbox
            label="Only whole words"
            description="“Ann” is then not struck in “Annual”."
            {...form.getInputProps('wholeWords', { type: 'checkbox' })}
          />
        </>
      )}
      <Select
        label="Ground"
        placeholder="Choose one"
        description={ground ? RedactionGround.meanings[ground] : undefined}
        data={choices(RedactionGround)}
        {...form.getInputProps('ground')}
      />
      <Textarea
        label="Reason"
        description="Kept for good, so leave out the words themselves."
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </>
  )
}
