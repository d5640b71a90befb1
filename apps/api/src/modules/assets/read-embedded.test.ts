import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readEmbedded } from './read-embedded.work.ts'

const plain = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  photoshop:Credit="Reuters" photoshop:Headline="Ice on the Lind">
<dc:creator><rdf:Seq><rdf:li>Ida Lind</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">The river froze overnight.</rdf:li></rdf:Alt></dc:description>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Reuters</rdf:li></rdf:Alt></dc:rights>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

test('what a photograph says of caption, creator, credit and copyright is read, and where it was taken is not', async () => {
  const photograph = await plain()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 19/1 0/1' } })
    .withXmp(xmp)
    .jpeg()
    .toBuffer()
  const { embedded, hasContentCredentials } = readEmbedded(photograph)
  expect(embedded).toEqual({
    title: 'Ice on the Lind',
    caption: 'The river froze overnight.',
    creator: 'Ida Lind',
    credit: 'Reuters',
    copyright: '© Reuters',
  })
  expect(hasContentCredentials).toBe(false)
})

test('what is longer than a field may be is cut after a whole character', async () => {
  const artist = `${'x'.repeat(1_999)}😀`
  const { embedded } = readEmbedded(await plain().withXmp(xmp.replace('Ida Lind', artist)).jpeg().toBuffer())
  expect(embedded.creator).toBe('x'.repeat(1_999))
})

test('that a file carries Content Credentials is told by their box, whatever the file around it', async () => {
  const box = Buffer.from('jumd\x63\x32\x70\x61\x00\x11\x00\x10\x80\x00\x00\xaa\x00\x38\x9b\x71', 'latin1')
  for (const image of [await plain().png().toBuffer(), await plain().webp().toBuffer()])
    expect(readEmbedded(Buffer.concat([image, box])).hasContentCredentials).toBe(true)
  expect(readEmbedded(Buffer.from('c2pa jumd')).hasContentCredentials).toBe(false)
})

test('a file that says nothing of itself, or nonsense, says nothing', async () => {
  expect(readEmbedded(await plain().png().toBuffer()).embedded).toEqual({})
  expect(readEmbedded(Buffer.from('no image at all')).embedded).toEqual({})
})
