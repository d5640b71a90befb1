import { Checkbox, Radio, Select, Stack, TagsInput, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { RedactionGround, type RedactionScope } from '@sourceline/domain'
import { choices } from '../ui/wording.ts'
import { t, translated } from '../words/words.ts'
import { nounOf } from '../ui/nouns.ts'

/** The record from which a redaction is asked for. */
export interface RedactionSubject {
  readonly id: string
  /** Its type: "article". */
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
  const noun = nounOf(subject.noun)
  return (
    <>
      <Radio.Group label={t('What to strike')} {...form.getInputProps('scope')}>
        <Stack gap="xs" mt={6}>
          <Radio
            value="RECORD"
            label={t('Words in this {noun}', { noun: noun.word, gender: noun.gender })}
            description={t('In all its versions and in what belongs to it.')}
          />
          <Radio
            value="NEWSROOM"
            label={t('Words wherever they stand')}
            description={t('In everything the newsroom keeps.')}
          />
          {subject.pastVersion !== undefined && (
            <Radio
              value="VERSION"
              label={t('Version {pastVersion} as a whole', { pastVersion: subject.pastVersion })}
              description={t('Readers who ask for that time find nothing. The other versions stay.')}
            />
          )}
        </Stack>
      </Radio.Group>
      {scope !== 'VERSION' && (
        <>
          <TagsInput
            label={t('Words')}
            description={t('A name or a phrase each; press Enter after it. Capitals and spacing make no difference.')}
            splitChars={[]}
            acceptValueOnBlur
            maxTags={50}
            data-autofocus
            {...form.getInputProps('words')}
          />
          <Checkbox
            label={t('Only whole words')}
            description={t('“Ann” is then not struck in “Annual”.')}
            {...form.getInputProps('wholeWords', { type: 'checkbox' })}
          />
        </>
      )}
      <Select
        label={t('Ground')}
        placeholder={t('Choose one')}
        description={ground ? translated(RedactionGround.meanings[ground]) : undefined}
        data={choices(RedactionGround)}
        {...form.getInputProps('ground')}
      />
      <Textarea
        label={t('Reason')}
        description={t('Kept for good, so leave out the words themselves.')}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </>
  )
}
