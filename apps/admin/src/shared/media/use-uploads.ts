'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { UploadLimitsDocument, type UploadLimitsQuery } from '@/generated/graphql.ts'
import { execute } from '../graphql-client.ts'
import { randomKey } from '../random-key.ts'
import { type RunningUpload, uploadFile, type Uploaded } from './upload-file.ts'
import { whyRefused } from './why-refused.ts'

/** A file on its way into the library. */
export interface FileUpload {
  key: string
  file: File
  /** From 0 to 1. */
  progress: number
  state: 'sending' | 'done' | 'failed'
  /** What went wrong. */
  problem?: string
  /** The image that it came to. */
  uploaded?: Uploaded
}

/** What can be uploaded. */
export type UploadLimits = UploadLimitsQuery['uploadLimits']

/** Reads what can be uploaded, so that it is told before anything is sent. */
export function useUploadLimits(): UploadLimits | undefined {
  const { data } = useQuery({
    queryKey: ['upload-limits'],
    queryFn: async ({ signal }) => (await execute(UploadLimitsDocument, {}, signal)).uploadLimits,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data
}

/** Sends files into the library, each with its progress; several at once, in the order in which they were chosen. */
export function useUploads(onUploaded?: (uploaded: Uploaded, key: string) => void) {
  const limits = useUploadLimits()
  const queryClient = useQueryClient()
  const running = useRef(new Map<string, RunningUpload>())
  const [uploads, setUploads] = useState<readonly FileUpload[]>([])
  const change = useCallback((key: string, part: Partial<FileUpload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
  }, [])

  const send = useCallback(
    (key: string, file: File) => {
      const problem = limits && whyRefused(file, limits)
      if (problem) {
        change(key, { state: 'failed', problem })
        return
      }
      const upload = uploadFile(file, { onProgress: (progress) => change(key, { progress }) })
      running.current.set(key, upload)
      upload.done
        .then(
          (uploaded) => {
            change(key, { state: 'done', progress: 1, uploaded })
            void queryClient.invalidateQueries()
            onUploaded?.(uploaded, key)
          },
          (error: unknown) =>
            change(key, { state: 'failed', problem: error instanceof Error ? error.message : String(error) }),
        )
        .finally(() => running.current.delete(key))
    },
    [change, limits, onUploaded, queryClient],
  )

  const add = useCallback(
    (files: readonly File[]): readonly FileUpload[] => {
      const fresh = files.map((file): FileUpload => ({ key: randomKey(), file, progress: 0, state: 'sending' }))
      setUploads((all) => [...fresh, ...all])
      for (const { key, file } of fresh) send(key, file)
      return fresh
    },
    [send],
  )

  const retry = useCallback(
    ({ key, file }: FileUpload) => {
      change(key, { state: 'sending' })
      send(key, file)
    },
    [change, send],
  )

  const remove = useCallback((key: string) => {
    running.current.get(key)?.cancel()
    running.current.delete(key)
    setUploads((all) => all.filter((upload) => upload.key !== key))
  }, [])

  return { limits, uploads, add, retry, remove }
}

/** Files on their way into the library. */
export type Uploads = ReturnType<typeof useUploads>
