import {
  IconBlockquote,
  IconBox,
  IconCode,
  IconH2,
  IconH3,
  IconList,
  IconListNumbers,
  IconMinus,
  IconPhoto,
  IconPlayerPlay,
  type IconProps,
  IconQuote,
  IconSuperscript,
  IconTable,
} from '@tabler/icons-react'
import type { ChainedCommands } from '@tiptap/react'
import type { ComponentType } from 'react'
import { t } from '@/shared/words/words.ts'

/** Something that can be put into a body. */
export interface BlockChoice {
  label: string
  /** The keys that do the same; null where there are none. */
  keys: string | null
  icon: ComponentType<IconProps>
  insert: (chain: ChainedCommands) => ChainedCommands
}

/** What can be put into a body, in the order of use. */
export const blockChoices = (): readonly BlockChoice[] => [
  { label: t('Image'), keys: null, icon: IconPhoto, insert: (chain) => chain.chooseImage('insert') },
  { label: t('Embed'), keys: null, icon: IconPlayerPlay, insert: (chain) => chain.askForEmbed() },
  { label: t('Table'), keys: null, icon: IconTable, insert: (chain) => chain.insertBlock('tableFigure') },
  { label: t('Footnote'), keys: t('Ctrl+Alt+F'), icon: IconSuperscript, insert: (chain) => chain.insertFootnote() },
  { label: t('Fact box'), keys: null, icon: IconBox, insert: (chain) => chain.insertBlock('factBox') },
  { label: t('Pull quote'), keys: null, icon: IconQuote, insert: (chain) => chain.insertBlock('pullQuote') },
  { label: t('Rule'), keys: null, icon: IconMinus, insert: (chain) => chain.insertBlock('horizontalRule') },
  { label: t('Code block'), keys: t('Ctrl+Alt+C'), icon: IconCode, insert: (chain) => chain.insertBlock('codeBlock') },
]

/** What a paragraph can become. */
export const textChoices = (): readonly BlockChoice[] => [
  { label: t('Heading'), keys: null, icon: IconH2, insert: (chain) => chain.setNode('heading', { level: 2 }) },
  { label: t('Smaller heading'), keys: null, icon: IconH3, insert: (chain) => chain.setNode('heading', { level: 3 }) },
  { label: t('Bulleted list'), keys: null, icon: IconList, insert: (chain) => chain.toggleBulletList() },
  { label: t('Numbered list'), keys: null, icon: IconListNumbers, insert: (chain) => chain.toggleOrderedList() },
  { label: t('Quotation'), keys: null, icon: IconBlockquote, insert: (chain) => chain.toggleBlockquote() },
]
