/**
 * The program of the child process that reads pictures: loads the face detector, or the reader of words, when it is
 * first asked for what that finds.
 */
import { createFaceNetwork, type FaceNetwork, type FaceWeights } from './media/faces/network.ts'
import { findFaces } from './media/faces/find-faces.ts'
import { readyTensors } from './media/faces/tensors.ts'
import { decodePicture } from './media/decode-picture.ts'
import { readFaceWeights } from './platform/face-weights-file.ts'
import { answerParent } from './platform/worker-process/answer-parent.ts'

let network: Promise<FaceNetwork> | undefined
const loadNetwork = async (): Promise<FaceNetwork> =>
  createFaceNetwork(await readyTensors(), readFaceWeights() as FaceWeights)

answerParent({
  faces: async (bytes, onProgress) =>
    findFaces(await (network ??= loadNetwork()), await decodePicture(bytes as Buffer), onProgress),
})
