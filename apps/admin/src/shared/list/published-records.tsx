'use client'

import { Button, Modal, type ModalProps, Text } from '@mantine/core'
import type { Action } from '@sourceline/domain'
import { IconPlus, type TablerIcon } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useOverride } from '../publishing/use-override.tsx'
import { useMay } from '../session/viewer.ts'
import { useChange } from '../use-change.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { showDone } from '../ui/notices.tsx'
import { Page } from '../ui/page.tsx'
import { publicationState } from '../ui/publication-state.ts'
import { RowActions } from '../ui/row-actions.tsx'
import { StateBadge } from '../ui/word-badge.tsx'
import { RecordList } from './record-list.tsx'
import type { Column } from './record-table.tsx'
import type { ConnectionList } from './use-connection.ts'
import { t } from '../words/words.ts'
import { nounOf } from '../ui/nouns.ts'

/** The nouns whose records are created, changed and published, as their actions name them: `glossary-term`. */
type PublishedNoun<Verb = Action> = Verb extends `${infer Noun}:publish`
  ? `${Noun}:create` | `${Noun}:save` extends Action
    ? Noun
    : never
  : never

/** What a list shows of every record that is drafted and published. */
interface PublishedRow {
  readonly id: string
  readonly version: number
  readonly hasDraft: boolean
  readonly publicFrom?: string | null
  readonly can: readonly string[]
}

interface Props<Row extends PublishedRow> {
  noun: PublishedNoun
  /** What the page is called: "Topics". */
  title: string
  description: string
  list: ConnectionList<Row>
  /** What one record is called. */
  nameOf: (row: Row) => string
  /** What its first cell shows: its name, and more of it. */
  cell: (row: Row) => ReactNode
  /** What else is shown of it, before its state. */
  columns?: readonly Column<Row>[]
  publish: (input: { id: string; expectedVersion: number; overrideReason?: string | undefined }) => Promise<unknown>
  /** What is shown while there is nothing: an icon, and what to do next, as a sentence. */
  empty: { icon: TablerIcon; invitation: string }
  /** The form for a new record, or for one that is changed. */
  form: (edited: Row | undefined, close: () => void) => ReactNode
  formSize?: NonNullable<ModalProps['size']>
  /** Further actions on a record, behind the usual ones. */
  actions?: (row: Row) => ReactNode
}

/** The page of a noun whose records are drafted and published: its list, with a dialog to create and to edit one. */
export function PublishedRecords<Row extends PublishedRow>(props: Props<Row>) {
  const { noun, title, description, list, empty, form, formSize = 'md' } = props
  const may = useMay()
  const [open, setOpen] = useState<Row | 'NEW'>()
  const close = () => setOpen(undefined)
  const publish = usePublish(props)
  const words = nounOf(noun)
  const create = may(`${noun}:create`) && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('NEW')}>
      {t('New {noun}', { noun: words.word, gender: words.gender })}
    </Button>
  )
  return (
    <Page title={title} description={description} actions={create}>
      <RecordList
        caption={title}
        list={list}
        columns={columnsFor(props, setOpen, publish)}
        empty={
          <EmptyState icon={empty.icon} title={t('No {nouns} yet', { nouns: words.many })} actions={create}>
            {empty.invitation}
          </EmptyState>
        }
      />
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={
          open === 'NEW'
            ? t('New {noun}', { noun: words.word, gender: words.gender })
            : t('Edit {noun}', { noun: words.word })
        }
        size={formSize}
      >
        {open && form(open === 'NEW' ? undefined : open, close)}
      </Modal>
    </Page>
  )
}

/** Publishes a record; who may is asked for a reason where one lifts what stands against it. */
function usePublish<Row extends PublishedRow>({ noun, publish }: Props<Row>): (row: Row) => void {
  const override = useOverride()
  const { mutate } = useChange(
    ({ id, version }: Row) => override((overrideReason) => publish({ id, expectedVersion: version, overrideReason })),
    { onDone: () => showDone(t('The {noun} is public.', { noun: nounOf(noun).word, gender: nounOf(noun).gender })) },
  )
  return mutate
}

function columnsFor<Row extends PublishedRow>(
  { noun, nameOf, cell, columns = [], actions }: Props<Row>,
  edit: (row: Row) => void,
  publish: (row: Row) => void,
): Column<Row>[] {
  const maySave = ({ can }: Row) => can.includes(`${noun}:save`)
  const mayPublish = (row: Row) => row.can.includes(`${noun}:publish`) && publicationState(row) !== 'PUBLISHED'
  return [
    { heading: nounOf(noun).heading, cell },
    ...columns,
    { heading: t('State'), narrow: true, cell: (row) => <StateBadge state={publicationState(row)} /> },
    {
      heading: t('Actions'),
      narrow: true,
      cell: (row) => (
        <RowActions
          name={nameOf(row)}
          onEdit={maySave(row) ? () => edit(row) : undefined}
          onPublish={mayPublish(row) ? () => publish(row) : undefined}
        >
          {actions?.(row)}
        </RowActions>
      ),
    },
  ]
}

/** A record's name, behind what it belongs to, with a line or two about it below. */
export function NamedCell({
  name,
  within,
  description,
}: {
  name: string
  within?: string | undefined
  description?: string | null | undefined
}) {
  return (
    <>
      <Text size="sm" fw={550}>
        {within && (
          <Text span inherit c="dimmed" fw={400}>
            {within} ›{' '}
          </Text>
        )}
        {name}
      </Text>
      {description && (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {description}
        </Text>
      )}
    </>
  )
}
