import {
  IconBox,
  IconCode,
  IconMinus,
  type IconProps,
  IconQuote,
  IconSuperscript,
  IconTable,
} from '@tabler/icons-react'
import type { ChainedCommands } from '@tiptap/react'
import type { ComponentType } from 'react'

/** Something that can be put into a body. */
export interface BlockChoice {
  label: string
  /** The keys that do the same; null where there are none. */
  keys: string | null
  icon: ComponentType<IconProps>
  insert: (chain: ChainedCommands) => ChainedCommands
}

/** What can be put into a body, in the order of use. */
export const blockChoices: readonly BlockChoice[] = [
  { label: 'Table', keys: null, icon: IconTable, insert: (chain) => chain.insertBlock('tableFigure') },
  { label: 'Footnote', keys: 'Ctrl+Alt+F', icon: IconSuperscript, insert: (chain) => chain.insertFootnote() },
  { label: 'Fact box', keys: null, icon: IconBox, insert: (chain) => chain.insertBlock('factBox') },
  { label: 'Pull quote', keys: null, icon: IconQuote, insert: (chain) => chain.insertBlock('pullQuote') },
  { label: 'Rule', keys: null, icon: IconMinus, insert: (chain) => chain.insertBlock('horizontalRule') },
  { label: 'Code block', keys: 'Ctrl+Alt+C', icon: IconCode, insert: (chain) => chain.insertBlock('codeBlock') },
]
