import sharp from 'sharp'

/** A picture of one colour as a JPEG. */
export const jpeg = ({ width = 60, height = 40, background = '#3a7' } = {}): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
