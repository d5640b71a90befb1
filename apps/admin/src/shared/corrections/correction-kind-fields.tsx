'use client'

import { Group, Select } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { CorrectionKind, CorrectionOrigin } from '@sourceline/domain'
import { choices } from '../ui/wording.ts'
import { t, translated } from '../words/words.ts'

/** What a form holds that writes a correction, beside other things. */
interface KindValues {
  kind: CorrectionKind
  origin: CorrectionOrigin
}

/** What sort of note a correction is, and whose mistake it puts right. */
export function CorrectionKindFields<Values extends KindValues>({ form }: { form: UseFormReturnType<Values> }) {
  return (
    <Group grow align="flex-start">
      <Select
        label={t('Kind')}
        description={translated(CorrectionKind.meanings[form.values.kind])}
        data={choices(CorrectionKind)}
        allowDeselect={false}
        {...form.getInputProps('kind')}
      />
      <Select
        label={t('Whose mistake')}
        description={translated(CorrectionOrigin.meanings[form.values.origin])}
        data={choices(CorrectionOrigin)}
        allowDeselect={false}
        {...form.getInputProps('origin')}
      />
    </Group>
  )
}
