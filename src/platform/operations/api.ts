import type { z } from 'zod'
import type { AnyOperation } from './operation.ts'

/** The API as a type, `name → { type, input, output }`, from the operations themselves. */
export type ApiOf<Op extends AnyOperation> = {
  [One in Op as One['name']]: {
    type: One['type']
    asksInBody: One extends { asksInBody: true } ? true : false
    input: z.input<One['input']>
    output: z.output<One['output']>
  }
}
