/** Width of the panel on wide screens, in CSS pixels; the style sheet has the same number. */
const panelWidth = 340
const gap = 16
const tallest = 560

/** Where a panel stands within its root, in CSS pixels: by its upper or by its lower edge. */
export interface PanelPlace {
  left: number
  top?: number
  bottom?: number
  maxHeight: number
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/**
 * Places the panel of a passage: in the margin right of the text where there is room, else below or
 * above the line, and always within the window.
 *
 * @param line the line of the passage, and `root` the text, both in window coordinates
 */
export function placePanel(line: Box, root: Box, view: { width: number; height: number }): PanelPlace {
  const roomBelow = view.height - line.bottom
  const inMargin = root.right + gap + panelWidth + gap / 2 <= view.width
  const left = inMargin ? root.right + gap : Math.max(gap, Math.min(line.left, view.width - panelWidth - gap))
  const edge = inMargin ? -gap : gap / 2
  const hangs = roomBelow >= Math.min(tallest, view.height / 2)
  const room = hangs ? roomBelow - edge + (inMargin ? line.bottom - line.top : 0) : line.top - edge + (inMargin ? line.bottom - line.top : 0)
  const maxHeight = Math.max(160, Math.min(tallest, room - gap))
  if (hangs) return { left: left - root.left, top: (inMargin ? line.top : line.bottom) + edge - root.top, maxHeight }
  return { left: left - root.left, bottom: root.bottom - (inMargin ? line.bottom : line.top) + edge, maxHeight }
}

/** The line of a passage that is nearest to the pointer; its last one where no pointer is. */
export function lineOf(passage: Element, pointerY?: number): DOMRect {
  const lines = [...passage.getClientRects()]
  return lines.find(({ top, bottom }) => pointerY !== undefined && pointerY >= top && pointerY <= bottom) ?? lines.at(-1) ?? passage.getBoundingClientRect()
}
