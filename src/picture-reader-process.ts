/**
 * The program of the child process that reads pictures. It loads the face detector when it is first asked for faces, and
 * the reader of words when it is first asked for words.
 */
import { decodePicture } from './media/decode-picture.ts'
import { findFaces } from './media/faces/find-faces.ts'
import type { FaceNetwork, FaceWeights } from './media/faces/network.ts'
import { createFaceNetwork } from './media/faces/network.ts'
import { readyTensors } from './media/faces/tensors.ts'
import type { WordReader } from './media/words/find-words.ts'
import { findWords, loadWordReader } from './media/words/find-words.ts'
import { readFaceWeights, wordDataFolder } from './platform/picture-models.ts'
import { answerParent } from './platform/worker-process/answer-parent.ts'

let network: Promise<FaceNetwork> | undefined
let reader: Promise<WordReader> | undefined
const loadNetwork = async () => createFaceNetwork(await readyTensors(), readFaceWeights() as FaceWeights)

answerParent({
  faces: async (bytes, onProgress) => {
    const picture = await decodePicture(bytes as Buffer)
    return findFaces(await (network ??= loadNetwork()), picture, onProgress)
  },
  words: async (bytes, onProgress) => {
    const picture = await decodePicture(bytes as Buffer)
    return findWords(await (reader ??= loadWordReader(wordDataFolder())), picture, onProgress)
  },
})
