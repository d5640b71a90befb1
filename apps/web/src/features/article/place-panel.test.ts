import { describe, expect, it } from 'vitest'
import { placePanel } from './place-panel.ts'

const text = { left: 380, right: 1060, top: -400, bottom: 3000 }
const lineAt = (top: number): { left: number; right: number; top: number; bottom: number } => ({ left: 500, right: 900, top, bottom: top + 30 })

describe('the panel of a passage', () => {
  it('stands in the margin where there is room, level with the line', () => {
    expect(placePanel(lineAt(100), text, { width: 1440, height: 900 })).toEqual({ left: 696, top: 484, maxHeight: 560 })
  })

  it('grows upwards beside a line in the lower half of the window', () => {
    const place = placePanel(lineAt(800), text, { width: 1440, height: 900 })
    expect(place.top).toBeUndefined()
    expect(place.bottom).toBe(3000 - 830 - 16)
  })

  it('stands below the line where the margin is too narrow', () => {
    expect(placePanel(lineAt(100), { ...text, left: 40, right: 760 }, { width: 800, height: 900 })).toEqual({ left: 404, top: 538, maxHeight: 560 })
  })

  it('is never taller than the room between the line and the window’s edge', () => {
    for (const top of [20, 150, 290, 310, 450, 560]) {
      const place = placePanel(lineAt(top), { ...text, left: 40, right: 760 }, { width: 800, height: 600 })
      const room = place.top === undefined ? top : 600 - top - 30
      expect(place.maxHeight, `line at ${top}`).toBeLessThanOrEqual(room)
    }
  })
})
