import { frameOf } from '../parts/public-frame.ts'

/** Cool paper and teal, no red bar. */
export const frame = frameOf('YouTube', {
  ink: '#1c2a2e',
  quiet: '#506066',
  line: '#d2dcdf',
  paper: '#eef3f4',
  accent: '#0f5563',
})
