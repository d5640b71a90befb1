import { Kbd, Modal, Table } from '@mantine/core'

const shortcuts = [
  ['Ctrl', 'S', 'Save'],
  ['Ctrl', 'Enter', 'Check and publish'],
  ['Alt', 'C', 'Make a claim of the selected words'],
  ['Alt', 'J', 'Next claim'],
  ['Alt', 'K', 'Previous claim'],
  ['Alt', 'U', 'Undo the last decision on a proposal'],
  ['', 'A', 'Accept what is proposed, on a card'],
  ['', 'R', 'Reject what is proposed, on a card'],
  ['', 'Esc', 'Back to the text, on a card'],
  ['Alt', '/', 'This help'],
] as const

/** The keys of the article editor. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts">
      <Table aria-label="Keyboard shortcuts" verticalSpacing={6}>
        <Table.Tbody>
          {shortcuts.map(([modifier, key, does]) => (
            <Table.Tr key={does}>
              <Table.Td w={130}>
                {modifier && (
                  <>
                    <Kbd>{modifier}</Kbd> +{' '}
                  </>
                )}
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
