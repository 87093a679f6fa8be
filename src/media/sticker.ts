import type { Region } from './pixels.ts'

/** What lies under a sticker, whatever was there: red, green, blue. */
export const STICKER_GROUND = [250, 204, 92] as const

/** Our own drawing, a smiling sun, as large as the region and opaque together with its ground. */
export function stickerFor({ width, height }: Region): Buffer {
  const size = Math.min(width, height)
  const [x, y] = [width / 2, height / 2]
  const rays = Array.from({ length: 12 }, (_, nth) => {
    const turn = `rotate(${nth * 30} ${x} ${y})`
    return `<rect x="${x - size * 0.03}" y="${y - size * 0.48}" width="${size * 0.06}" height="${size * 0.12}" rx="${size * 0.03}" transform="${turn}"/>`
  }).join('')
  const eye = (side: number) =>
    `<circle cx="${x + side * size * 0.11}" cy="${y - size * 0.07}" r="${size * 0.035}"/>`
  const mouth = `M ${x - size * 0.13} ${y + size * 0.07} Q ${x} ${y + size * 0.2} ${x + size * 0.13} ${y + size * 0.07}`
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<g fill="#f08a24">${rays}<circle cx="${x}" cy="${y}" r="${size * 0.32}"/></g>` +
      `<circle cx="${x}" cy="${y}" r="${size * 0.29}" fill="#ffe27a"/>` +
      `<g fill="#5b3a12">${eye(-1)}${eye(1)}</g>` +
      `<path d="${mouth}" fill="none" stroke="#5b3a12" stroke-width="${size * 0.035}" stroke-linecap="round"/></svg>`,
  )
}
