import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { createArticle } from '../modules/articles/public.ts'
import { keepUpload, keptRenditionOf, makeRendition, publishAsset, saveAsset } from '../modules/assets/public.ts'
import { unpublishAsset } from '../modules/assets/use-cases/unpublish-asset.ts'
import { typedId } from '../platform/ids.ts'
import { folderStore } from '../platform/objects/folder-store.ts'
import type { TestNewsroom } from './newsroom.ts'
import { person } from './planted-name.ts'

/** Uploads an image, shows it small, publishes it, changes it, and takes it down. */
export async function keepImages(newsroom: TestNewsroom): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-library-'))
  const { prisma } = newsroom
  const means = { prisma, objects: folderStore(join(folder, 'objects')), folder }
  try {
    const path = join(folder, 'quay.png')
    await sharp({ create: { width: 400, height: 300, channels: 3, background: '#246' } }).toFile(path)
    const actor = person('user-editor')
    const kept = await keepUpload(means, { path, name: 'quay.png', replaces: null }, { prisma, actor, requestId: null })
    if (!kept.ok) throw new Error(JSON.stringify(kept.failure))
    const id = typedId('asset', kept.value.assetId)
    const { sha256 } = await prisma.assetRevision.findFirstOrThrow({ where: { assetId: kept.value.assetId } })
    const file = { sha256, width: 400, height: 300, animated: false, focalX: 0.5, focalY: 0.5 }
    for (let times = 0; times < 2; times += 1) {
      const recipe = { width: 160, crop: 'SQUARE', format: 'WEBP' } as const
      const kept = await keptRenditionOf(means, file, recipe)
      const shown = kept ?? (await makeRendition(means, file, recipe, { client: 'a test', now: new Date() }))
      if (!shown.ok) throw new Error(JSON.stringify(shown.failure))
    }
    await changeImage(newsroom, id)
    const night = {
      headline: 'Quay by night',
      leadImageId: id,
      socialImageId: id,
      canonicalUrl: 'https://example.org/quay',
    }
    const { articleId } = await newsroom.does(createArticle, { ...night, seoTitle: 'The quay of Tal by night' })
    await newsroom.does(createArticle, {
      headline: 'Der Kai bei Nacht',
      locale: 'de',
      translationOfId: typedId('article', articleId),
      seoDescription: 'Bilder vom Kai.',
      socialTitle: 'Nachts am Kai',
      socialDescription: 'So still ist es dort.',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function changeImage(newsroom: TestNewsroom, id: string): Promise<void> {
  const embargoUntil = new Date('2026-01-01')
  const rights = { embargoUntil, expiresAt: new Date('2100-01-01') }
  await newsroom.does(saveAsset, {
    id,
    expectedVersion: 1,
    decorative: true,
    focalPoint: { x: 0.1, y: 0.9 },
    ...rights,
  })
  await newsroom.does(publishAsset, { id, expectedVersion: 2 })
  await newsroom.does(unpublishAsset, { id, expectedVersion: 3, reason: 'Too dark.' })
}
