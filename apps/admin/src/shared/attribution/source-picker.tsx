'use client'

import type { SourceKind } from '@sourceline/domain'
import { FindSourcesDocument, type SourceChoiceFragment } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { useMay } from '../session/viewer.ts'
import { type FieldPlace, FindOrCreate } from '../ui/find-or-create.tsx'
import { wording } from '../ui/wording.ts'
import { NewSource } from './new-source.tsx'
import { t } from '../words/words.ts'

/** A source as pickers hold it. */
export type SourceChoice = SourceChoiceFragment

interface Props {
  label?: string
  description?: string
  required?: boolean
  error?: string
  disabled?: boolean
  value: SourceChoice | null
  onChange: (source: SourceChoice | null) => void
  /** Words to begin the search with, such as a name found in the text. */
  initialSearch?: string
  /** Offer only sources of these kinds; a new one takes the first. */
  kinds?: SourceKind[]
  /** Puts the keyboard into the field when it appears. */
  takesKeyboard?: boolean
  placeholder?: string
  place?: FieldPlace
  /** Whether a source that is not there may be made, where the role allows it. */
  mayCreate?: boolean
}

const detail = ({ kind, role, affiliation, standIn }: SourceChoice): string =>
  [wording(kind), role, affiliation?.name, standIn ? t('not named to readers') : undefined].filter(Boolean).join(' · ')

/** Finds a source by typing, or makes one in place where the role allows it. */
export function SourcePicker({
  label = t('Source'),
  placeholder = t('Type a name'),
  mayCreate = true,
  kinds,
  ...props
}: Props) {
  const may = useMay()
  return (
    <FindOrCreate
      {...props}
      label={label}
      placeholder={placeholder}
      recentLabel={t('Recent sources')}
      queryKey={['find-sources', kinds]}
      find={async (search, signal) =>
        (await execute(FindSourcesDocument, { search: search || null, kind: kinds ?? null }, signal)).sources.nodes
      }
      nameOf={(source) => source.name}
      detailOf={detail}
      {...(mayCreate &&
        may('source:create') && {
          createLabel: (search: string) => t('New source “{search}”', { search }),
          renderCreate: (search: string, done: (source: SourceChoice) => void, cancel: () => void) => (
            <NewSource name={search} kind={kinds?.[0]} onDone={done} onCancel={cancel} />
          ),
        })}
    />
  )
}
