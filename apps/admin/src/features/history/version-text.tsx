import { Stack } from '@mantine/core'
import { type ComparedPart, differences, laterAlone } from '@/shared/comparing/compare-versions.ts'
import { ComparedText } from '@/shared/comparing/compared-part.tsx'
import { ComparedVersions } from '@/shared/comparing/compared-versions.tsx'
import { t } from '@/shared/words/words.ts'
import classes from './version-dialog.module.css'

/** How the text of a version is shown. */
export type VersionView = 'changes' | 'beside' | 'alone'

interface Props {
  number: number
  /** The number of the version before it, if any. */
  before: number | undefined
  parts: readonly ComparedPart[]
  view: VersionView
}

/** The text of a version: with what it changed marked, beside the version before it, or by itself. */
export function VersionText({ number, before, parts, view }: Props) {
  if (view === 'beside' && before !== undefined)
    return (
      <ComparedVersions
        runs={differences(parts)}
        after={t('Version {number}', { number })}
        before={t('Version {before}', { before })}
      />
    )
  return (
    <Stack
      gap="sm"
      className={classes.text}
      tabIndex={0}
      role="group"
      aria-label={t('Text of version {number}', { number })}
    >
      {(view === 'alone' ? laterAlone(parts) : parts).map((part) => (
        <ComparedText key={part.key} part={part} side="both" />
      ))}
    </Stack>
  )
}
