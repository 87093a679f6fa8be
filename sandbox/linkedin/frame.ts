import { frameOf } from '../parts/public-frame.ts'

/** Pale stone and plum, no blue bar. */
export const frame = frameOf('LinkedIn', {
  ink: '#2b2028',
  quiet: '#65555f',
  line: '#e0d6dc',
  paper: '#f4eff2',
  accent: '#5b2245',
})
