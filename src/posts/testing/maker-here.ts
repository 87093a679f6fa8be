import { makeAnew } from '../../media/make-anew.ts'
import type { PictureMaker } from '../pictures/picture-maker.ts'

/** Makes pictures in this process: what tests choose does not break a decoder, unless they are about that. */
export const makerHere: PictureMaker = { makeAnew, stop: async () => {} }
