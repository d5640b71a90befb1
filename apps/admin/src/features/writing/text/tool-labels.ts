import type { RichTextEditorLabels } from '@mantine/tiptap'
import { t } from '@/shared/words/words.ts'

/** What the tools of the text are called. */
export const toolLabels = (): Partial<RichTextEditorLabels> => ({
  h2ControlLabel: t('Heading 2'),
  h3ControlLabel: t('Heading 3'),
  boldControlLabel: t('Bold'),
  italicControlLabel: t('Italic'),
  superscriptControlLabel: t('Superscript'),
  subscriptControlLabel: t('Subscript'),
  codeControlLabel: t('Code'),
  linkControlLabel: t('Link'),
  unlinkControlLabel: t('Remove link'),
  blockquoteControlLabel: t('Blockquote'),
  bulletListControlLabel: t('Bullet list'),
  orderedListControlLabel: t('Ordered list'),
  undoControlLabel: t('Undo'),
  redoControlLabel: t('Redo'),
  linkEditorInputLabel: t('Enter URL'),
  linkEditorExternalLink: t('Open link in a new tab'),
  linkEditorInternalLink: t('Open link in the same tab'),
  linkEditorSave: t('Save'),
})
