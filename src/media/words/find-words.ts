import sharp from 'sharp'
import type { Bbox, Worker } from 'tesseract.js'
import { createWorker, OEM, PSM } from 'tesseract.js'
import { withinPicture } from '../box.ts'
import type { Size } from '../overlap.ts'
import { fromPixels } from '../overlap.ts'
import type { FoundWords } from '../picture-reader.ts'
import type { Pixels } from '../pixels.ts'
import type { ReadLine } from './merge-lines.ts'
import { mergeLines } from './merge-lines.ts'
import { upright } from './upright.ts'

export interface WordReader {
  /** Lines of a grey picture in a file. Pixels. */
  read(file: Buffer): Promise<ReadLine[]>
  stop(): Promise<void>
}

/** A word that is less sure is a pattern on a wall. */
const SURE = 0.6
/** A line is one when it has a word of three letters that is this sure: "V7" and "il" are folds of a curtain. */
const SURE_OF_LINE = 0.75
/** Letters of 18 pixels are read at this size of a picture; larger costs time and reads no better. */
const LONGEST_SIDE = 1920
const MOST_ENLARGED = 1.5
/** The reader follows a line for some degrees only, and a badge hangs as it likes. Clockwise. */
const TURNS = [0, 8, -8]

/**
 * Loads tesseract with its English data from a folder: everything comes from there and from the package, nothing is
 * downloaded and nothing is kept.
 */
export async function loadWordReader(folder: string): Promise<WordReader> {
  const worker: Worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: folder,
    cacheMethod: 'none',
    // Or it ends the process on an error, which is ours to tell of.
    errorHandler: () => {},
  })
  // Text here and there, in no order: the better one for photographs.
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SPARSE_TEXT,
    user_defined_dpi: '300',
    // What it tells of each picture is of no use to anybody, and would be in the log.
    debug_file: '/dev/null',
  })
  return {
    async read(file) {
      const { data } = await worker.recognize(file, {}, { blocks: true, text: false })
      const lines = (data.blocks ?? []).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines: each }) => each),
      )
      return lines.map(({ words }) =>
        words.map(({ text, bbox, confidence }) => ({ text, box: boxOf(bbox), confidence: confidence / 100 })),
      )
    },
    stop: async () => void (await worker.terminate()),
  }
}

/** The words of a picture and where they stand, read as it is and turned a little both ways. */
export async function findWords(
  reader: WordReader,
  picture: Pixels,
  onProgress: (done: number) => void = () => {},
): Promise<FoundWords[]> {
  const { data, width, height } = picture
  const scale = Math.min(MOST_ENLARGED, LONGEST_SIDE / Math.max(width, height))
  const shown: Size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
  const grey = await sharp(data, { raw: { width, height, channels: 3 } })
    .greyscale()
    .normalise()
    .resize({ ...shown, fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const lines: ReadLine[] = []
  for (const [at, degrees] of TURNS.entries()) {
    const { data: file, info } = await sharp(grey)
      .rotate(degrees, { background: '#808080' })
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true })
    for (const line of await reader.read(file)) {
      const sure = line.filter(({ confidence, text }) => confidence >= SURE && /[\p{L}\p{N}]/u.test(text))
      if (!sure.some(({ confidence, text }) => confidence >= SURE_OF_LINE && text.length >= 3)) continue
      lines.push(sure.map(word => ({ ...word, box: upright(word.box, degrees, info, shown) })))
    }
    onProgress((at + 1) / TURNS.length)
  }
  return mergeLines(lines).flatMap((words, line) =>
    words.flatMap(({ text, box, confidence }) => {
      const within = withinPicture(fromPixels(box, shown))
      return within === null ? [] : [{ text, box: within, confidence, line }]
    }),
  )
}

const boxOf = ({ x0, y0, x1, y1 }: Bbox) => ({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 })
