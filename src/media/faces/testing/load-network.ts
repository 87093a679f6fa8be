import { readFaceWeights } from '../../../platform/picture-models.ts'
import type { FaceNetwork, FaceWeights } from '../network.ts'
import { createFaceNetwork } from '../network.ts'
import { readyTensors } from '../tensors.ts'

export const loadFaceNetwork = async (): Promise<FaceNetwork> =>
  createFaceNetwork(await readyTensors(), readFaceWeights() as FaceWeights)
