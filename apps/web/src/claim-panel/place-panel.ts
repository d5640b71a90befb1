/** Width of the panel on wide screens, in CSS pixels; the style sheet has the same number. */
const panelWidth = 340
const margin = 16
const gap = 8

/** Where a panel stands within its root, in CSS pixels. */
export interface PanelPlace {
  left: number
  top: number
  maxHeight: number
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

interface Size {
  width: number
  height: number
}

/**
 * Places the panel of a passage: level with its line in the margin right of the text where there is
 * room, else below or above the line; always within the window.
 *
 * @param line the line of the passage, and `root` the text, both in window coordinates
 * @param height of the panel's content
 */
export function placePanel(line: Box, root: Box, view: Size, height: number): PanelPlace {
  const { left, top, maxHeight } =
    root.right + margin + panelWidth + gap <= view.width
      ? beside(line, root, view, height)
      : belowOrAbove(line, view, height)
  return { left: left - root.left, top: top - root.top, maxHeight }
}

function beside(line: Box, root: Box, view: Size, height: number): PanelPlace {
  const maxHeight = view.height - 2 * margin
  const lowest = view.height - margin - Math.min(height, maxHeight)
  return { left: root.right + margin, top: Math.max(margin, Math.min(line.top - margin, lowest)), maxHeight }
}

function belowOrAbove(line: Box, view: Size, height: number): PanelPlace {
  const left = Math.max(margin, Math.min(line.left, view.width - panelWidth - margin))
  const below = view.height - line.bottom - gap - margin
  const above = line.top - gap - margin
  if (height <= below || below >= above) return { left, top: line.bottom + gap, maxHeight: below }
  return { left, top: line.top - gap - Math.min(height, above), maxHeight: above }
}

/** The line of a passage that is nearest to the pointer; its last one where no pointer is. */
export function lineOf(passage: Element, pointerY?: number): DOMRect {
  const lines = [...passage.getClientRects()]
  return (
    lines.find(({ top, bottom }) => pointerY !== undefined && pointerY >= top && pointerY <= bottom) ??
    lines.at(-1) ??
    passage.getBoundingClientRect()
  )
}
