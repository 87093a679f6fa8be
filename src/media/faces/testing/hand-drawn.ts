/**
 * The faces of the six photos in `@vladmandic/face-api/demo`, drawn by hand on enlarged pictures with a grid of
 * coordinates, and committed before any detector ran. The photos stay in node_modules.
 *
 * Convention: upright, in pixels of the file as it is; from the hairline (where hair hides it, from where the forehead
 * begins to show) to the chin, and from cheek to cheek or to where the ear begins; of a profile from the tip of the
 * nose to the ear. That is how the common data sets (WIDER FACE) draw them, so the shoulder in front of a chin, hair
 * across a forehead and a choker below a jaw are outside or inside by what is skin of the face.
 */
export interface HandDrawn {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** What makes it hard. */
  readonly note?: string
}

export interface HandDrawnPhoto {
  readonly file: string
  readonly width: number
  readonly height: number
  readonly faces: readonly HandDrawn[]
}

export const HAND_DRAWN: readonly HandDrawnPhoto[] = [
  {
    file: 'sample1.jpg',
    width: 1920,
    height: 1280,
    faces: [
      { x: 410, y: 352, width: 200, height: 246, note: 'painted' },
      { x: 835, y: 420, width: 197, height: 230, note: 'looks down' },
      { x: 1458, y: 197, width: 232, height: 246, note: 'tilted by about 35 degrees' },
    ],
  },
  {
    file: 'sample2.jpg',
    width: 1920,
    height: 1367,
    faces: [
      { x: 360, y: 140, width: 192, height: 282, note: 'profile' },
      { x: 908, y: 238, width: 162, height: 215, note: 'looks down, hair across' },
      { x: 1437, y: 160, width: 213, height: 228, note: 'looks down' },
    ],
  },
  {
    file: 'sample3.jpg',
    width: 1920,
    height: 1350,
    faces: [
      { x: 600, y: 325, width: 195, height: 278 },
      { x: 1078, y: 195, width: 222, height: 317 },
      { x: 1518, y: 282, width: 170, height: 300 },
    ],
  },
  {
    file: 'sample4.jpg',
    width: 1920,
    height: 1448,
    faces: [
      { x: 278, y: 200, width: 140, height: 229, note: 'three-quarter, tilted' },
      { x: 655, y: 78, width: 190, height: 232, note: 'tilted' },
      { x: 992, y: 185, width: 172, height: 230, note: 'three-quarter, looks down' },
      { x: 1275, y: 143, width: 138, height: 250, note: 'tilted, looks away' },
    ],
  },
  {
    file: 'sample5.jpg',
    width: 1920,
    height: 1398,
    faces: [
      { x: 775, y: 112, width: 173, height: 223 },
      { x: 1108, y: 212, width: 155, height: 234 },
      { x: 610, y: 435, width: 156, height: 244, note: 'three-quarter, tilted' },
      { x: 1408, y: 402, width: 185, height: 270 },
      { x: 396, y: 868, width: 145, height: 305, note: 'dark' },
    ],
  },
  {
    file: 'sample6.jpg',
    width: 1920,
    height: 1537,
    faces: [
      { x: 256, y: 476, width: 212, height: 283 },
      { x: 670, y: 312, width: 164, height: 326 },
      { x: 1172, y: 300, width: 190, height: 280, note: 'chin behind a shoulder' },
      { x: 1490, y: 242, width: 200, height: 316 },
    ],
  },
]
