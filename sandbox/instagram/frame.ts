import { frameOf } from '../parts/public-frame.ts'

/** Straw and ochre, no rainbow. */
export const frame = frameOf('Instagram', {
  ink: '#2e2a1c',
  quiet: '#635c49',
  line: '#e2dac3',
  paper: '#f8f4e6',
  accent: '#6b4e00',
})
