/**
 * How many faces the detector finds, against boxes drawn by hand: on the photos, on crowds made of them, and on both
 * spoilt. Seconds are of one core, whatever else the machine does.
 */
import { findFaces } from '../src/media/faces/find-faces.ts'
import type { FaceNetwork } from '../src/media/faces/network.ts'
import type { Comparison } from '../src/media/faces/testing/compare.ts'
import { compare, recall } from '../src/media/faces/testing/compare.ts'
import type { KnownPicture } from '../src/media/faces/testing/crowd.ts'
import { crowd, photo } from '../src/media/faces/testing/crowd.ts'
import { HAND_DRAWN } from '../src/media/faces/testing/hand-drawn.ts'
import { loadFaceNetwork } from '../src/media/faces/testing/load-network.ts'
import { SPOILT } from '../src/media/faces/testing/spoil.ts'
import type { Bench } from './bench.ts'
import { round } from './bench.ts'

/** Pixels of a tile; the faces on it are about 83, 62, 49, 42, 34 and 28 pixels tall. */
const TILES = [
  [640, 540],
  [480, 360],
  [384, 270],
  [320, 270],
  [274, 216],
  [213, 180],
] as const
/** Of these the spoilt ones are made, too. */
const SPOILT_TILES = [
  [640, 540],
  [384, 270],
] as const

export const faces: Bench = {
  name: 'faces',
  async run() {
    const network = await loadFaceNetwork()
    const photos = await Promise.all(HAND_DRAWN.map(photo))
    const figures: Record<string, unknown> = { photos: await measure(network, photos) }
    const all = [...photos]
    for (const [width, height] of TILES) {
      const picture = await crowd(width, height)
      all.push(picture)
      figures[`crowd${width}x${height}`] = await measure(network, [picture])
    }
    figures['photosAndCrowds'] = await measure(network, all)
    const some = [
      ...photos,
      ...(await Promise.all(SPOILT_TILES.map(([width, height]) => crowd(width, height)))),
    ]
    for (const [name, spoil] of Object.entries(SPOILT)) {
      const spoilt: KnownPicture[] = []
      for (const picture of some) spoilt.push(await spoil(picture))
      figures[name] = await measure(network, spoilt)
    }
    return { ...figures, peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024) }
  },
}

async function measure(network: FaceNetwork, pictures: readonly KnownPicture[]) {
  const strict: Comparison[] = []
  const lenient: Comparison[] = []
  let longest = 0
  let seconds = 0
  for (const picture of pictures) {
    const before = process.cpuUsage()
    const found = await findFaces(network, picture)
    const { user, system } = process.cpuUsage(before)
    seconds += (user + system) / 1e6
    longest = Math.max(longest, (user + system) / 1e6)
    strict.push(compare(picture, found))
    lenient.push(compare(picture, found, 0.4))
  }
  return {
    pictures: pictures.length,
    faces: strict.reduce((sum, one) => sum + one.faces.length, 0),
    iou50: figuresOf(strict),
    iou40: figuresOf(lenient),
    cpuSecondsPerPicture: round(seconds / pictures.length, 2),
    cpuSecondsLongest: round(longest, 2),
  }
}

function figuresOf(looked: readonly Comparison[]) {
  const all = looked.flatMap(({ faces: drawn }) => drawn)
  const part = (from: number, below?: number) => {
    const found = recall({ faces: all }, from, below)
    return found === null ? null : round(found)
  }
  return {
    recall60: part(60),
    recall40: part(40),
    recall40to60: part(40, 60),
    recallBelow40: part(0, 40),
    falsePerPicture: round(looked.reduce((sum, one) => sum + one.falseBoxes.length, 0) / looked.length, 2),
  }
}
