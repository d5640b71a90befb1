'use client'

import { Button, Modal, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react'
import { useState } from 'react'
import type { ListName } from '@/generated/graphql.ts'
import type { Filters } from '../list/use-filters.ts'
import { useOfferCommands } from '../palette/commands.ts'
import { isSameView } from './is-same-view.ts'
import { type ListView, useListViews } from './use-list-views.ts'
import { ViewForm } from './view-form.tsx'
import { ViewsBox } from './views-box.tsx'
import { t } from '../words/words.ts'
import classes from './views-menu.module.css'

interface Props {
  list: ListName
  filters: Filters
}

/** Offers every view of a list, and to keep what it shows now, wherever commands are found. */
function useViewCommands({
  filters,
  views,
  save,
}: Omit<Props, 'list'> & { views: readonly ListView[]; save: () => void }) {
  useOfferCommands([
    ...views.map(({ name, parameters }) => ({
      label: t('View: {name}', { name }),
      run: () => filters.apply(parameters),
    })),
    ...(filters.parameters.length > 0 ? [{ label: t('Save this list as a view'), run: save }] : []),
  ])
}

/** The views of a list: goes to one, keeps what the list shows now as one, and changes those that are there. */
export function ViewsMenu({ list, filters }: Props) {
  const views = useListViews(list)
  const [isOpen, { toggle, close }] = useDisclosure()
  const [edited, setEdited] = useState<ListView | 'NEW'>()
  const all = [...(views.data?.own.nodes ?? []), ...(views.data?.shared.nodes ?? [])]
  const current = all.find(({ parameters }) => isSameView(parameters, filters.parameters))
  const Icon = current ? IconBookmarkFilled : IconBookmark
  const edit = (view: ListView | 'NEW') => {
    close()
    setEdited(view)
  }
  const endEdit = () => setEdited(undefined)
  useViewCommands({ filters, views: all, save: () => edit('NEW') })
  return (
    <>
      <Popover width={320} position="bottom-end" withinPortal trapFocus returnFocus opened={isOpen} onChange={close}>
        <Popover.Target>
          <Button
            variant={current ? 'light' : 'default'}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={toggle}
            aria-label={current && t('Views: {name}', { name: current.name })}
          >
            <span className={classes.name}>{current?.name ?? t('Views')}</span>
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <ViewsBox list={list} filters={filters} views={views} current={current} onUsed={close} onEdit={edit} />
        </Popover.Dropdown>
      </Popover>
      <Modal
        opened={edited !== undefined}
        onClose={endEdit}
        title={edited === 'NEW' ? t('Save as a view') : t('Rename or share')}
      >
        {edited && (
          <ViewForm
            list={list}
            parameters={filters.parameters}
            {...(edited !== 'NEW' && { view: edited })}
            onClose={endEdit}
          />
        )}
      </Modal>
    </>
  )
}
