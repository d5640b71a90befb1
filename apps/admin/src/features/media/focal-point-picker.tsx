'use client'

import { Group, Stack, Text } from '@mantine/core'
import type { KeyboardEvent, PointerEvent } from 'react'
import { t } from '@/shared/words/words.ts'
import classes from './focal-point-picker.module.css'

/** A point of an image: from 0 at the left and the top to 1 at the right and the bottom. */
export interface Point {
  x: number
  y: number
}

interface Props {
  src: string
  alt: string
  value: Point
  disabled: boolean
  onChange: (point: Point) => void
}

const step = 0.02

const moves: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
}

const within = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100) / 100

/** The image, with the point that stays in sight however it is cropped: clicked, dragged, or moved with the arrow keys. */
export function FocalPointPicker({ src, alt, value, disabled, onChange }: Props) {
  const place = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    onChange({ x: within((clientX - left) / width), y: within((clientY - top) / height) })
  }
  const nudge = (event: KeyboardEvent<HTMLElement>): void => {
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    onChange({ x: within(value.x + move.x), y: within(value.y + move.y) })
  }
  const where = t('{left} % from the left, {top} % from the top', {
    left: Math.round(value.x * 100),
    top: Math.round(value.y * 100),
  })
  return (
    <Stack gap={6}>
      <div
        className={classes.surface}
        data-disabled={disabled || undefined}
        onPointerDown={(event) => {
          if (disabled) return
          event.currentTarget.setPointerCapture(event.pointerId)
          place(event)
        }}
        onPointerMove={(event) => {
          if (!disabled && event.currentTarget.hasPointerCapture(event.pointerId)) place(event)
        }}
      >
        <img src={src} alt={alt} className={classes.picture} draggable={false} />
        {!disabled && (
          <button
            type="button"
            className={classes.point}
            style={{ left: `${value.x * 100}%`, top: `${value.y * 100}%` }}
            aria-label={t('Focal point: {where}. Move it with the arrow keys.', { where })}
            onKeyDown={nudge}
          />
        )}
      </div>
      {!disabled && (
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            {t('Click what must stay in sight when the image is cropped.')}
          </Text>
        </Group>
      )}
    </Stack>
  )
}
