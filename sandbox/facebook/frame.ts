import { frameOf } from '../parts/public-frame.ts'

/** Warm paper, dark slate, no blue bar. */
export const frame = frameOf('Facebook', {
  ink: '#1f2a30',
  quiet: '#55636b',
  line: '#dcd8cf',
  paper: '#f4f1ea',
  accent: '#7a3b12',
})
