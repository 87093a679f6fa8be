/**
 * The second tier: one hidden layer over the encoder's vectors, all heads at its end. Adam with a rate that rises
 * and falls, half-dropped hidden units, batches in an order drawn from a seed. The products are the encoder's own
 * WebAssembly; everything else is here. On another machine the last digits may differ.
 */
import { encoderPackages } from '../src/platform/encoder/packages.ts'
import { chance } from './augment/chance.ts'

const tensors = encoderPackages()?.tensors

export interface LayersFit {
  hidden: number
  /** Mean and spread of each input, by which inputs are put on one scale. */
  mean: Float32Array
  spread: Float32Array
  /** `[input][hidden]`, `[hidden]`, `[hidden][head]`, `[head]`. */
  first: Float32Array
  firstBias: Float32Array
  second: Float32Array
  secondBias: Float32Array
}

export interface LayersOptions {
  hidden: number
  epochs: number
  rate: number
  drop: number
  batch: number
  decay: number
}

export interface VectorExample {
  vector: Float32Array
  targets: Float32Array
  weight: number
}

export function fitLayers(examples: readonly VectorExample[], options: LayersOptions, seed = 1): LayersFit {
  const inputs = examples[0]!.vector.length
  const heads = examples[0]!.targets.length
  const { hidden, batch } = options
  const { mean, spread } = scaleOf(examples, inputs)
  const random = chance(seed).next
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const fit: LayersFit = {
    hidden,
    mean,
    spread,
    first: Float32Array.from({ length: inputs * hidden }, () => normal() / Math.sqrt(inputs)),
    firstBias: new Float32Array(hidden),
    second: Float32Array.from({ length: hidden * heads }, () => normal() / Math.sqrt(hidden)),
    secondBias: new Float32Array(heads),
  }
  const order = Uint32Array.from(examples, (_, at) => at)
  const parameters = [fit.first, fit.firstBias, fit.second, fit.secondBias]
  const adam = parameters.map(values => new Adam(values, options.decay))
  const perEpoch = Math.ceil(examples.length / batch)
  const steps = options.epochs * perEpoch
  let step = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (let from = 0; from < order.length; from += batch) {
      const rows = order.subarray(from, from + batch)
      const gradients = gradientsOf(fit, examples, rows, inputs, options.drop, random)
      const rate = options.rate * Math.min(1, (step + 1) / (0.05 * steps)) * (1 - step / steps)
      step++
      adam.forEach((optimiser, at) => optimiser.step(gradients[at]!, rate))
    }
  }
  return fit
}

function scaleOf(
  examples: readonly VectorExample[],
  inputs: number,
): { mean: Float32Array; spread: Float32Array } {
  const sums = new Float64Array(inputs)
  const squares = new Float64Array(inputs)
  for (const { vector } of examples) {
    for (let i = 0; i < inputs; i++) {
      sums[i]! += vector[i]!
      squares[i]! += vector[i]! ** 2
    }
  }
  const mean = Float32Array.from(sums, sum => sum / examples.length)
  const spread = Float32Array.from(
    squares,
    (square, i) => Math.sqrt(Math.max(0, square / examples.length - mean[i]! ** 2)) + 1e-3,
  )
  return { mean, spread }
}

/** `a` (rows × inner) times `b` (inner × columns). The library is quick only where nothing is to be turned. */
function product(
  a: Float32Array,
  rows: number,
  inner: number,
  b: Float32Array,
  columns: number,
): Float32Array {
  if (tensors === undefined)
    throw new Error('The second tier needs the optional packages. Run npm ci without --omit=optional.')
  const [left, right] = [tensors.tensor2d(a, [rows, inner]), tensors.tensor2d(b, [inner, columns])]
  const result = tensors.matMul(left, right)
  const values = result.dataSync().slice()
  for (const tensor of [left, right, result]) tensor.dispose()
  return values
}

/** Rows as columns. */
function turned(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(matrix.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      result[column * rows + row] = matrix[row * columns + column]!
  }
  return result
}

function gradientsOf(
  fit: LayersFit,
  examples: readonly VectorExample[],
  rows: Uint32Array,
  inputs: number,
  drop: number,
  random: () => number,
): Float32Array[] {
  const n = rows.length
  const { hidden } = fit
  const heads = fit.secondBias.length
  const x = new Float32Array(n * inputs)
  rows.forEach((row, at) => {
    const { vector } = examples[row]!
    for (let i = 0; i < inputs; i++) x[at * inputs + i] = (vector[i]! - fit.mean[i]!) / fit.spread[i]!
  })
  const layer = product(x, n, inputs, fit.first, hidden)
  const kept = new Float32Array(n * hidden)
  for (let at = 0; at < layer.length; at++) {
    const value = layer[at]! + fit.firstBias[at % hidden]!
    kept[at] = value > 0 && random() >= drop ? 1 / (1 - drop) : 0
    layer[at] = value * kept[at]!
  }
  const errors = product(layer, n, hidden, fit.second, heads)
  const secondBias = new Float32Array(heads)
  rows.forEach((row, at) => {
    const { targets, weight } = examples[row]!
    for (let head = 0; head < heads; head++) {
      const target = targets[head]!
      const error = Number.isNaN(target)
        ? 0
        : ((1 / (1 + Math.exp(-errors[at * heads + head]! - fit.secondBias[head]!)) - target) * weight) / n
      errors[at * heads + head] = error
      secondBias[head]! += error
    }
  })
  const second = product(turned(layer, n, hidden), hidden, n, errors, heads)
  const back = product(errors, n, heads, turned(fit.second, hidden, heads), hidden)
  const firstBias = new Float32Array(hidden)
  for (let at = 0; at < back.length; at++) {
    back[at]! *= kept[at]!
    firstBias[at % hidden]! += back[at]!
  }
  return [product(turned(x, n, inputs), inputs, n, back, hidden), firstBias, second, secondBias]
}

class Adam {
  readonly #values: Float32Array
  readonly #decay: number
  readonly #means: Float32Array
  readonly #squares: Float32Array
  #steps = 0

  constructor(values: Float32Array, decay: number) {
    this.#values = values
    this.#decay = decay
    this.#means = new Float32Array(values.length)
    this.#squares = new Float32Array(values.length)
  }

  step(gradients: Float32Array, rate: number): void {
    const [values, means, squares, decay] = [this.#values, this.#means, this.#squares, this.#decay]
    this.#steps++
    const meanScale = 1 / (1 - 0.9 ** this.#steps)
    const squareScale = 1 / (1 - 0.999 ** this.#steps)
    for (let i = 0; i < gradients.length; i++) {
      const gradient = gradients[i]!
      const mean = means[i]! + 0.1 * (gradient - means[i]!)
      const square = squares[i]! + 0.001 * (gradient * gradient - squares[i]!)
      means[i] = mean
      squares[i] = square
      values[i]! -=
        rate * ((mean * meanScale) / (Math.sqrt(square * squareScale) + 1e-8) + decay * values[i]!)
    }
  }
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
}
