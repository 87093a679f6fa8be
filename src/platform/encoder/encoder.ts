/**
 * Turns texts into vectors with the Universal Sentence Encoder (lite), whose weights come with npm. Runs in this
 * thread: `encoder-worker.ts` puts it into one of its own. Nothing is downloaded.
 *
 * A vector has 1,024 numbers: the mean of the last layer's word states (512), which keeps more of hate speech than the
 * finished sentence embedding does (accuracy on Dynahate's test .783 against .772), and that embedding (512).
 * Source: Cer et al. 2018; packages `@energetic-ai/*` 0.2.0, Apache-2.0, an optional dependency.
 */
import { encoderPackages } from './packages.ts'

export const vectorSize = 1024

/** Encodes a batch. Cost grows with the longest text of the batch, so batches of like length are quickest. */
export type Encode = (texts: readonly string[]) => Promise<Float32Array[]>

/** Tokens that are read of a text; its end says little that its first 400 letters did not. */
const mostTokens = 96
const mostUnits = 400

const graph = 'module_apply_default/Encoder_en/'
const wanted = [`${graph}KonaTransformer/div`, `${graph}hidden_layers/l2_normalize`]

/** The encoder, or null where the optional packages are not installed. */
export async function loadEncoder(): Promise<Encode | null> {
  const packages = encoderPackages()
  if (packages === null) return null
  const { tensors } = packages
  await tensors.ready()
  const { model, tokenizer } = packages.makeModel(await packages.readModel())

  return async texts => {
    if (texts.length === 0) return []
    const tokens = texts.map(text => {
      const found = tokenizer.encode(text.slice(0, mostUnits)).slice(0, mostTokens)
      return found.length === 0 ? [0] : found
    })
    const indices = tensors.tensor2d(
      tokens.flatMap((row, at) => row.map((_, token) => [at, token])),
      [tokens.reduce((sum, row) => sum + row.length, 0), 2],
      'int32',
    )
    const values = tensors.tensor1d(tokens.flat(), 'int32')
    const outputs = await model.executeAsync({ indices, values }, wanted)
    const parts = outputs.map(output => output.dataSync())
    for (const tensor of [indices, values, ...outputs]) tensor.dispose()
    return texts.map((_, at) => {
      const vector = new Float32Array(vectorSize)
      parts.forEach((part, place) => vector.set(part.subarray(at * 512, at * 512 + 512), place * 512))
      return vector
    })
  }
}
