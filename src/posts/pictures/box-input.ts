import { z } from 'zod'
import type { Box } from '../../media/box.ts'
import { withinPicture } from '../../media/box.ts'
import type { How } from '../../media/cover.ts'
import { HOWS } from '../../media/cover.ts'

const fraction = z.number().min(0).max(1)
/** A hundredth of a side: smaller than that nobody draws, and no face is told. */
const side = z.number().min(0.001).max(1)

/** A box as it is drawn on a picture: fractions of its width and height, from the top left; what hangs over is cut. */
export const boxInput = z
  .strictObject({ x: fraction, y: fraction, width: side, height: side })
  .transform((box, context): Box => {
    const inside = withinPicture(box)
    if (inside) return inside
    context.addIssue({ code: 'custom', message: 'Draw the box on the picture.' })
    return z.NEVER
  })

export const boxShape = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

export const howInput = z.enum(HOWS)
/** How a face is covered: a crop covers nothing by itself. */
export const howToHide = z.enum(['blur', 'pixelate', 'sticker']).default('blur')

/** In a film a cover is painted over: what is blurred for a second can be guessed from the frames around it. */
export const howOn = (kind: 'picture' | 'film', how: How): How => (kind === 'film' ? 'sticker' : how)
