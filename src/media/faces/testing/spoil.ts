import type { Sharp } from 'sharp'
import sharp from 'sharp'
import type { Box } from '../../box.ts'
import type { KnownPicture } from './crowd.ts'

/** Pictures as they come from halls at dusk, crooked phones and messengers; the boxes move with the faces. */
export const SPOILT: Readonly<Record<string, (picture: KnownPicture) => Promise<KnownPicture>>> = {
  dark: picture => changed(picture, whole => whole.linear(0.4, 0)),
  darker: picture => changed(picture, whole => whole.linear(0.2, 0)),
  jpeg50: async picture => {
    const squeezed = await open(picture).jpeg({ quality: 50 }).toBuffer()
    return { ...picture, data: await sharp(squeezed).raw().toBuffer() }
  },
  turned8: picture => turned(picture, 8),
  turnedBack15: picture => turned(picture, -15),
}

const open = ({ data, width, height }: KnownPicture): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } })

async function changed(picture: KnownPicture, change: (whole: Sharp) => Sharp): Promise<KnownPicture> {
  return { ...picture, data: await change(open(picture)).raw().toBuffer() }
}

/** Turned clockwise on a larger ground. A face is taken for an ellipse: its box is what that fills when turned. */
async function turned(picture: KnownPicture, degrees: number): Promise<KnownPicture> {
  const { data, info } = await open(picture)
    .rotate(degrees, { background: '#808080' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const faces = picture.faces.map((face): Box => {
    const [x, y] = [face.x + (face.width - picture.width) / 2, face.y + (face.height - picture.height) / 2]
    const width = Math.hypot(face.width * cos, face.height * sin)
    const height = Math.hypot(face.width * sin, face.height * cos)
    return {
      x: x * cos - y * sin + (info.width - width) / 2,
      y: x * sin + y * cos + (info.height - height) / 2,
      width,
      height,
    }
  })
  return { data, width: info.width, height: info.height, faces }
}
