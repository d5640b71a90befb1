import { Kbd, Modal, SimpleGrid, Table, Title } from '@mantine/core'
import { Fragment } from 'react'
import { t } from '@/shared/words/words.ts'

/** Keys by what they are for: those that are held, the last one, and what they do. */
const shortcuts = () =>
  ({
    Article: [
      [t('Ctrl'), 'S', t('Save')],
      [t('Ctrl'), 'Enter', t('Check and publish')],
      [t('Ctrl'), 'F', t('Find and replace')],
      [t('Ctrl'), 'Z', t('Undo')],
      [t('Ctrl+Shift'), 'Z', t('Redo')],
      [t('Ctrl'), 'K', t('Search records and commands, or link the selected words')],
      [t('Ctrl'), '/', t('This help')],
    ],
    Words: [
      [t('Ctrl'), 'B', t('Bold')],
      [t('Ctrl'), 'I', t('Italic')],
      [t('Ctrl'), '.', t('Above the line')],
      [t('Ctrl'), ',', t('Below the line')],
      [t('Ctrl'), 'E', t('Code')],
      [t('Ctrl+Alt'), 'F', t('Footnote, and back from it to the text')],
    ],
    Blocks: [
      ['', '/', t('Insert a block, in an empty paragraph')],
      [t('Ctrl+Alt'), '2', t('Heading')],
      [t('Ctrl+Shift'), '8', t('Bulleted list')],
      [t('Ctrl+Shift'), '7', t('Numbered list')],
      [t('Ctrl+Shift'), 'B', t('Quotation')],
      [t('Alt'), '↑', t('Move the block up')],
      [t('Alt'), '↓', t('Move the block down')],
      [t('Alt'), 'Enter', t('Leave a box or a table')],
      ['', 'Tab', t('Next cell of a table')],
    ],
    Claims: [
      [t('Alt'), 'C', t('Make a claim of the selected words')],
      [t('Alt'), 'J', t('Next claim')],
      [t('Alt'), 'K', t('Previous claim')],
      [t('Alt'), 'U', t('Undo the last decision on a proposal')],
      ['', 'A', t('Accept what is proposed, on a card')],
      ['', 'R', t('Reject what is proposed, on a card')],
      ['', t('Esc'), t('Back to the text, on a card')],
    ],
    Suggestions: [
      [t('Alt'), 'S', t('Suggest changes, and back to editing')],
      [t('Alt'), 'J', t('Next suggestion, while suggestions are shown')],
      [t('Alt'), 'K', t('Previous suggestion, while suggestions are shown')],
      ['', 'A', t('Accept, on a card')],
      ['', 'R', t('Reject, on a card')],
    ],
    Comments: [
      [t('Alt'), 'M', t('Comment on the selected words')],
      [t('Alt'), 'J', t('Next comment, while comments are shown')],
      [t('Alt'), 'K', t('Previous comment, while comments are shown')],
      ['', '@', t('Mention somebody, in a comment')],
      [t('Ctrl'), 'Enter', t('Send what is being written')],
      ['', 'R', t('Answer, on a card')],
      ['', 'E', t('Resolve or reopen, on a card')],
    ],
  }) as const

/** The keys of the article editor. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} size="xl" title={t('Keyboard shortcuts')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {Object.entries(shortcuts()).map(([about, keys]) => (
          <Keys key={about} about={about} keys={keys} />
        ))}
      </SimpleGrid>
    </Modal>
  )
}

interface KeysProps {
  about: string
  keys: readonly (readonly [string, string, string])[]
}

function Keys({ about, keys }: KeysProps) {
  return (
    <div>
      <Title order={3} size="h6" mb={4}>
        {about}
      </Title>
      <Table aria-label={about} verticalSpacing={4}>
        <Table.Tbody>
          {keys.map(([modifier, key, does]) => (
            <Table.Tr key={does}>
              <Table.Td w={170}>
                {modifier.split('+').map(
                  (held) =>
                    held && (
                      <Fragment key={held}>
                        <Kbd>{held}</Kbd> +{' '}
                      </Fragment>
                    ),
                )}
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
