import { describe, expect, it } from 'vitest'
import { fileSize } from './file-size.ts'
import { whyRefused } from './why-refused.ts'

const limits = { maxBytes: 50 * 1024 * 1024, mediaTypes: ['image/jpeg', 'image/png'] }
const file = { name: 'bridge.jpg', type: 'image/jpeg', size: 1000 }

describe('why a file is not sent', () => {
  it('says nothing of an image that can be read', () => {
    expect(whyRefused(file, limits)).toBeUndefined()
    expect(whyRefused({ ...file, type: '' }, limits)).toBeUndefined()
  })

  it.each([
    [{ size: 0 }, 'empty'],
    [{ size: limits.maxBytes + 1 }, 'at most 50 MB'],
    [{ type: 'image/svg+xml' }, 'SVG'],
    [{ name: 'map.svg', type: '' }, 'SVG'],
    [{ type: 'image/heic' }, 'save it as JPEG'],
    [{ type: 'application/pdf' }, 'no image'],
  ])('says what is wrong with %j', (changes, words) => {
    expect(whyRefused({ ...file, ...changes }, limits)).toContain(words)
  })
})

it('a size is told in the unit that fits it', () => {
  expect([12, 2048, 2.4 * 1024 ** 2, 50 * 1024 ** 2].map(fileSize)).toEqual(['12 bytes', '2 kB', '2.4 MB', '50 MB'])
})
