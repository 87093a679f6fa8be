import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const require = createRequire(import.meta.url)

/**
 * The face detector's two files, out of its package. No other model of that package is opened: it has some that describe
 * faces and guess at age and mood, and Copybook does neither.
 */
export const readFaceWeights = () => ({
  manifest: JSON.parse(readFileSync(fileOf('-weights_manifest.json'), 'utf8')) as unknown,
  bytes: new Uint8Array(readFileSync(fileOf('.bin'))),
})

const fileOf = (ending: string): string =>
  require.resolve(`@vladmandic/face-api/model/ssd_mobilenetv1_model${ending}`)

/** The folder of what the reader of words has learned: English, in whole numbers (3 MB instead of 11, as good here). */
export const wordDataFolder = (): string =>
  dirname(require.resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'))
