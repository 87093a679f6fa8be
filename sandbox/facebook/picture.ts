import { createHash } from 'node:crypto'
import { badPicture } from './graph-error.ts'

/** Meta's advice for photos; it answers 1366046 beyond it. */
const maxBytes = 4 * 1024 * 1024

const signatures = [
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const

/** Judges a picture by its bytes, whatever its sender called it. */
export function readPicture(bytes: Uint8Array): { type: 'image/jpeg' | 'image/png'; hash: string } {
  if (bytes.byteLength > maxBytes) throw badPicture('The picture must be smaller than 4 MB')
  const match = signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  if (match === undefined) throw badPicture('The picture must be saved as JPG or PNG')
  return { type: match.type, hash: createHash('sha256').update(bytes).digest('hex') }
}
