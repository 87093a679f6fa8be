/**
 * The arithmetic library, in WebAssembly with SIMD: no native code, nothing to build, nothing downloaded. On one core,
 * because whoever reads a picture shares the machine with those who wait for a page.
 */
import * as tf from '@tensorflow/tfjs'
import '@tensorflow/tfjs-backend-wasm'

export type Tensors = typeof tf

export async function readyTensors(): Promise<Tensors> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  if (!(await tf.setBackend('wasm'))) throw new Error('There is no WebAssembly with SIMD here.')
  await tf.ready()
  return tf
}
