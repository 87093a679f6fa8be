import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { HAND_DRAWN } from '../../media/faces/testing/hand-drawn.ts'
import type { Ffmpeg } from '../../platform/ffmpeg/find-ffmpeg.ts'
import { runFfmpeg } from '../../platform/ffmpeg/run-ffmpeg.ts'

const DEMO = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
)
const HEIGHT = 360

/** Three seconds with sound, in which one face of a photo stands on the left and one on the right. */
export async function filmOfTwoFaces(ffmpeg: Ffmpeg): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'copybook-faces-'))
  try {
    const halves = await Promise.all([halfWith(2, 0), halfWith(5, 0)])
    const picture = join(folder, 'frame.png')
    await writeFile(
      picture,
      await sharp({ create: { width: 640, height: HEIGHT, channels: 3, background: '#8a8f96' } })
        .composite(halves.map((input, at) => ({ input, left: 20 + at * 320, top: 40 })))
        .png()
        .toBuffer(),
    )
    const film = join(folder, 'film.mp4')
    const pictures = ['-loop', '1', '-framerate', '10', '-t', '3', '-i', picture]
    const sound = ['-f', 'lavfi', '-i', 'sine=d=3']
    const out = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-shortest', film]
    await runFfmpeg(ffmpeg, [...pictures, ...sound, ...out], { longest: 120_000 })
    return await readFile(film)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** One face of one of the photos, with some of what stands round it. */
async function halfWith(photo: number, nth: number): Promise<Buffer> {
  const { file, width, height, faces } = HAND_DRAWN[photo]!
  const face = faces[nth]!
  const side = Math.round(face.height * 1.7)
  const left = Math.max(0, Math.min(Math.round(face.x + face.width / 2 - side / 2), width - side))
  const top = Math.max(0, Math.min(Math.round(face.y + face.height / 2 - side / 2), height - side))
  return sharp(join(DEMO, file))
    .extract({ left, top, width: side, height: side })
    .resize(280, 280)
    .png()
    .toBuffer()
}
