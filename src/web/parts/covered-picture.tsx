/** A face's place in a picture, in per cent of its width and height. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A box as CSS. Set through the DOM, so the CSP's ban on inline styles does not touch it. */
export const placed = (box: Box) => ({
  left: `${box.left}%`,
  top: `${box.top}%`,
  width: `${box.width}%`,
  height: `${box.height}%`,
})

export interface PictureSource {
  url: string
  width: number
  height: number
  alt: string
}

interface CoveredPictureProps {
  picture: PictureSource
  /** Where a scrap of paper lies. It is burnt into what is sent; here it is only its likeness. */
  covered: readonly Box[]
}

export function CoveredPicture({ picture, covered }: CoveredPictureProps) {
  return (
    <div className="pic">
      <img src={picture.url} width={picture.width} height={picture.height} alt={picture.alt} />
      {covered.map(box => (
        <div className="scrap" key={`${box.left}-${box.top}`} style={placed(box)} />
      ))}
    </div>
  )
}
