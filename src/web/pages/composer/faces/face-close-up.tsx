import type { Box, PictureSource } from '../../../parts/covered-picture.tsx'

/** How much of the picture around a face is shown with it, in widths of the face. */
const AROUND = 0.6

/** One face, large enough for a phone, with a little of what stands round it. Only a likeness: the picture is not cut. */
export function FaceCloseUp({ picture, box }: { picture: PictureSource; box: Box }) {
  const width = Math.min(100, box.width * (1 + 2 * AROUND))
  const height = Math.min(100, (width * picture.width) / picture.height)
  const left = within(box.left + box.width / 2 - width / 2, width)
  const top = within(box.top + box.height / 2 - height / 2, height)
  return (
    <div className="face-close">
      <img
        src={picture.url}
        alt=""
        style={{
          width: `${10_000 / width}%`,
          left: `${(-left / width) * 100}%`,
          top: `${(-top / height) * 100}%`,
        }}
      />
    </div>
  )
}

const within = (from: number, size: number): number => Math.max(0, Math.min(from, 100 - size))
