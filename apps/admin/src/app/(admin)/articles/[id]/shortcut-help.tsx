import { Kbd, Modal, SimpleGrid, Table, Title } from '@mantine/core'
import { Fragment } from 'react'

/** Keys by what they are for: those that are held, the last one, and what they do. */
const shortcuts = {
  Article: [
    ['Ctrl', 'S', 'Save'],
    ['Ctrl', 'Enter', 'Check and publish'],
    ['Ctrl', 'F', 'Find and replace'],
    ['Ctrl', 'Z', 'Undo'],
    ['Ctrl+Shift', 'Z', 'Redo'],
    ['Ctrl', 'K', 'Search records and commands, or link the selected words'],
    ['Ctrl', '/', 'This help'],
  ],
  Words: [
    ['Ctrl', 'B', 'Bold'],
    ['Ctrl', 'I', 'Italic'],
    ['Ctrl', '.', 'Above the line'],
    ['Ctrl', ',', 'Below the line'],
    ['Ctrl', 'E', 'Code'],
    ['Ctrl+Alt', 'F', 'Footnote, and back from it to the text'],
  ],
  Blocks: [
    ['', '/', 'Insert a block, in an empty paragraph'],
    ['Ctrl+Alt', '2', 'Heading'],
    ['Ctrl+Shift', '8', 'Bulleted list'],
    ['Ctrl+Shift', '7', 'Numbered list'],
    ['Ctrl+Shift', 'B', 'Quotation'],
    ['Alt', '↑', 'Move the block up'],
    ['Alt', '↓', 'Move the block down'],
    ['Alt', 'Enter', 'Leave a box or a table'],
    ['', 'Tab', 'Next cell of a table'],
  ],
  Claims: [
    ['Alt', 'C', 'Make a claim of the selected words'],
    ['Alt', 'J', 'Next claim'],
    ['Alt', 'K', 'Previous claim'],
    ['Alt', 'U', 'Undo the last decision on a proposal'],
    ['', 'A', 'Accept what is proposed, on a card'],
    ['', 'R', 'Reject what is proposed, on a card'],
    ['', 'Esc', 'Back to the text, on a card'],
  ],
  Suggestions: [
    ['Alt', 'S', 'Suggest changes, and back to editing'],
    ['Alt', 'J', 'Next suggestion, while suggestions are shown'],
    ['Alt', 'K', 'Previous suggestion, while suggestions are shown'],
    ['', 'A', 'Accept, on a card'],
    ['', 'R', 'Reject, on a card'],
  ],
  Comments: [
    ['Alt', 'M', 'Comment on the selected words'],
    ['Alt', 'J', 'Next comment, while comments are shown'],
    ['Alt', 'K', 'Previous comment, while comments are shown'],
    ['', '@', 'Mention somebody, in a comment'],
    ['Ctrl', 'Enter', 'Send what is being written'],
    ['', 'R', 'Answer, on a card'],
    ['', 'E', 'Resolve or reopen, on a card'],
  ],
} as const

/** The keys of the article editor. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} size="xl" title="Keyboard shortcuts">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {Object.entries(shortcuts).map(([about, keys]) => (
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
