import { expect, type Locator, type Page } from '@playwright/test'

/**
 * Selects words in an editable text as a person does with the mouse, until the editor has seen it. Throws when the
 * text does not hold them in one run.
 */
export async function selectWords(text: Locator, words: string): Promise<void> {
  await text.focus()
  await text.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.textContent ?? '').indexOf(wanted)
      if (start < 0) continue
      document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
      return
    }
    throw new Error(`The text does not hold “${wanted}”.`)
  }, words)
  await expect(text.page().getByRole('button', { name: 'Make claim' }).first()).toBeEnabled()
}

/** Waits until the editor says that the article is saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /Saved at/u })).toBeVisible()
}

/** Saves with the keyboard, whether or not the editor has just done so by itself. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await expectSaved(page)
}
