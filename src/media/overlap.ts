import type { Box } from './box.ts'

/** Pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

export const area = (box: Box): number => box.width * box.height

/** The part that both share; without extent where they do not meet. */
export function intersection(one: Box, other: Box): Box {
  const x = Math.max(one.x, other.x)
  const y = Math.max(one.y, other.y)
  const width = Math.min(one.x + one.width, other.x + other.width) - x
  const height = Math.min(one.y + one.height, other.y + other.height) - y
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) }
}

/** How well two boxes agree: the shared area as a part of what they cover together, 0..1. */
export function iou(one: Box, other: Box): number {
  const shared = area(intersection(one, other))
  return shared === 0 ? 0 : shared / (area(one) + area(other) - shared)
}

export const fromPixels = (box: Box, { width, height }: Size): Box => ({
  x: box.x / width,
  y: box.y / height,
  width: box.width / width,
  height: box.height / height,
})

export const toPixels = (box: Box, { width, height }: Size): Box => ({
  x: box.x * width,
  y: box.y * height,
  width: box.width * width,
  height: box.height * height,
})
