import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** The signature and the first chunk, IHDR, of every PNG file. */
const HEADER = 8 + 25

/**
 * Pixels (RGBA, eight bits) and the ICC profile that their colours are meant in, as one PNG: the only way to hand a
 * profile of ours to sharp, which then converts from it.
 */
export async function withProfile(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
  profile: Buffer,
): Promise<Buffer> {
  const png = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const content = Buffer.concat([Buffer.from('iCCPp\0\0', 'latin1'), deflateSync(profile)])
  const chunk = Buffer.alloc(content.length + 8)
  chunk.writeUInt32BE(content.length - 4)
  content.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(content), content.length + 4)
  return Buffer.concat([png.subarray(0, HEADER), chunk, png.subarray(HEADER)])
}
