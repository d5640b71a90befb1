import { expect, type Locator } from '@playwright/test'
import { writeDraft } from './editorial.ts'
import { save } from './editor-text.ts'
import { test } from './journey.ts'
import { administratorSession } from './people.ts'

test.use({ storageState: async ({}, use) => use(administratorSession()) })

/** Pastes HTML into a text, as a browser does, once the editor has heard where the caret is now. */
const paste = (text: Locator, html: string): Promise<void> =>
  text.evaluate(async (element, given) => {
    for (let frames = 2; frames > 0; frames -= 1) await new Promise(requestAnimationFrame)
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    clipboardData.setData('text/plain', new DOMParser().parseFromString(given, 'text/html').body.innerText)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body lang=EN-GB>
<!--StartFragment--><h1>The ferry year<o:p></o:p></h1><p class=MsoNormal>Captain <b>Moen</b> was asked
<span class=MsoCommentReference><a href="#_msocom_1">[AB1]</a></span>twice.<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;
</span></span>Winter<o:p></o:p></p><p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
<span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Summer<o:p></o:p></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Route</p></td><td><p class=MsoNormal>Crossings</p></td></tr>
<tr><td><p class=MsoNormal>Tal</p></td><td><p class=MsoNormal>412</p></td></tr></table>
<p class=MsoNormal><v:shape id="s1"><v:textbox>Map</v:textbox></v:shape><v:rect id="s2"></v:rect>Ends here.<o:p></o:p></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Which day?</p></div></div>
<!--EndFragment--></body></html>`

const googleDocs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-77"><p dir="ltr">
<span style="font-weight:400">The </span><span style="font-weight:700">old</span><span> crane moves.</span></p>
<div dir="ltr" align="left"><table><tbody><tr><td><p dir="ltr"><span>May</span></p></td><td><p dir="ltr"><span>Moved</span></p></td>
</tr></tbody></table></div></b>`

const pageOf = (png: string) => `<article><p>A <a href="https://norhaven.example/port">port</a> page.</p>
<img src="data:image/png;base64,${png}"><figure><img src="https://pictures.example/crane.jpg" alt="A crane">
<figcaption>The crane in May</figcaption></figure><p>It ends.</p></article>`

test('What Word, Google Docs and pages put on the clipboard is kept, what is dropped is named, and nothing is loaded', async ({
  page,
  newsroom,
  askEditorial,
}) => {
  const { id } = await writeDraft(askEditorial, 'Pasted', 'Begins.')
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('.example')) elsewhere.push(request.url())
  })
  await page.goto(`${newsroom.admin}/articles/${id}`)
  const body = page.getByRole('textbox', { name: 'Body' })
  const bodyMarkdown = async (): Promise<string> => {
    await save(page)
    const { article } = await askEditorial<{ article: { body: { markdown: string } } }>(
      'query ($id: ID!) { article(id: $id) { body { markdown } } }',
      { id },
    )
    return article.body.markdown
  }

  await test.step('from Word: headings, lists and tables, without its comments and drawings', async () => {
    await body.getByText('Begins.').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await paste(body, word)
    await expect(page.getByText('Left out: 1 comment, 2 drawings.')).toBeVisible()
    expect(await bodyMarkdown()).toBe(
      'Begins.\n\n## The ferry year\n\nCaptain **Moen** was asked twice.\n\n1. Winter\n2. Summer\n\n' +
        '|  |  |\n| --- | --- |\n| Route | Crossings |\n| Tal | 412 |\n\nEnds here.',
    )
  })

  await test.step('it is taken back with one undo', async () => {
    await page.keyboard.press('Control+z')
    expect(await bodyMarkdown()).toMatch(/^Begins\.\s*$/u)
    await body.getByText('Begins.').click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
  })

  await test.step('from Google Docs', async () => {
    await paste(body, googleDocs)
    expect(await bodyMarkdown()).toBe('Begins.\n\nThe **old** crane moves.\n\n|  |  |\n| --- | --- |\n| May | Moved |')
  })

  await test.step('words within a line stay within it', async () => {
    await body.getByText('Begins.').click()
    await page.keyboard.press('Home')
    await paste(body, '<span style="font-style:italic">It all</span> ')
    await expect(body.locator('p').first()).toHaveText(/^It all ?Begins\.$/u)
  })

  await test.step('from a page: an image that came along goes into the library, one from elsewhere is named', async () => {
    const png = await page.evaluate(() => {
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: 60, height: 40 })
      canvas.getContext('2d')?.fillRect(0, 0, 30, 40)
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    })
    await body.getByText('Begins.').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await paste(body, pageOf(png))
    await expect(page.getByText('Left out: 1 image.')).toBeVisible()
    await expect(body.locator('figure.image')).toHaveCount(1)
    const order = body.locator(':scope > *')
    await expect(order.nth(1)).toHaveText('A port page.')
    await expect(order.nth(2)).toHaveClass(/image/u)
    await expect(order.nth(3)).toHaveText('The crane in May')
    await expect(body.getByRole('link', { name: 'port' })).toHaveAttribute('href', 'https://norhaven.example/port')
    await save(page)
  })

  expect(elsewhere).toEqual([])
})
