import { frameOf } from '../parts/public-frame.ts'

/** Pale green paper, no black, no bird. */
export const frame = frameOf('X', {
  ink: '#22302a',
  quiet: '#52625a',
  line: '#d3ddd4',
  paper: '#eef3ec',
  accent: '#1d5c43',
})
