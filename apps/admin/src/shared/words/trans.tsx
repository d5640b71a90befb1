import { TransNoContext } from '@lingui/react/server'
import type { ReactElement } from 'react'
import { spokenWords, type Values } from './words.ts'

interface Props {
  /** The message, in English: `Saved <moment/>`, `Read <link>the guide</link>`. */
  id: string
  /** What it has in braces. What people wrote goes into `components`, since here it could hold what looks like an element. */
  values?: Values
  /** What its elements are. */
  components: Readonly<Record<string, ReactElement>>
}

/** A message in the viewer's language that has elements in it. */
export function Trans({ id, values, components }: Props) {
  return <TransNoContext id={id} {...(values && { values })} components={components} lingui={{ i18n: spokenWords() }} />
}
