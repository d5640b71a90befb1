import { describe, expect, test } from 'vitest'
import {
  nameOfRecipe,
  recipeNamed,
  regionOf,
  versionOf,
  widthFor,
  widthsOf,
  type RenderedFile,
} from './rendition-recipe.work.ts'

const file: RenderedFile = { sha256: 'a', width: 1000, height: 800, animated: false, focalX: 0.5, focalY: 0.5 }

describe('the widths in which an image is shown', () => {
  test('are those of the list that it fills, and its own', () => {
    expect(widthsOf(file, null)).toEqual([160, 320, 480, 640, 800, 960, 1000])
    expect(widthsOf({ ...file, width: 100 }, null)).toEqual([100])
    expect(widthsOf({ ...file, width: 9000 }, null).at(-1)).toBe(2560)
  })

  test('of a crop end where its part of the image does', () => {
    expect(widthsOf(file, 'SQUARE').at(-1)).toBe(800)
  })

  test('that is given is the narrowest that fills what was asked for', () => {
    expect([1, 640, 641, 5000, null].map((width) => widthFor(file, null, width))).toEqual([160, 640, 800, 1000, 1000])
  })
})

describe('a crop', () => {
  test('lies about the focal point', () => {
    expect(regionOf({ ...file, focalX: 0.45 }, 'SQUARE')).toEqual({ left: 50, top: 0, width: 800, height: 800 })
  })

  test('never leaves the image', () => {
    expect(regionOf({ ...file, focalX: 0 }, 'SQUARE').left).toBe(0)
    expect(regionOf({ ...file, focalX: 1 }, 'SQUARE')).toEqual({ left: 200, top: 0, width: 800, height: 800 })
    expect(regionOf({ ...file, width: 3, height: 1, focalY: 1 }, 'PORTRAIT')).toMatchObject({ width: 1, height: 1 })
  })
})

describe('the name of a rendition', () => {
  test('is read as it is written', () => {
    for (const recipe of [
      { width: 640, crop: null, format: 'AVIF' },
      { width: 320, crop: 'SOCIAL', format: 'JPEG' },
    ] as const)
      expect(recipeNamed(nameOfRecipe(recipe), file)).toEqual(recipe)
  })

  test.each([
    '641.webp',
    '640.png',
    '640-round.webp',
    '640',
    '0640.webp',
    '1280.webp',
    '1000-square.webp',
    '../640.webp',
  ])('%s is that of no rendition', (name) => expect(recipeNamed(name, file)).toBeNull())
})

test('another file, and another focal point, have another address', () => {
  const versions = [file, { ...file, sha256: 'b' }, { ...file, focalX: 0.51 }, { ...file, focalY: 0.51 }].map(versionOf)
  expect(new Set(versions).size).toBe(4)
})
