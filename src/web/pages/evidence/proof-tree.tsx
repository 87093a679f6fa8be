/** The way of one entry up to the checkpoint, as much of it as fits a drawing. */
export interface Proof {
  /** The entry's number, as people read it. */
  index: number
  /** On which side of it its neighbour stands in the tree. */
  neighbourSide: 'left' | 'right'
  /** First four figures of the neighbour's code, and of the code one level up. */
  neighbour: string
  upper: string
  /** The neighbour's words were erased: the proof holds all the same. */
  neighbourErased: number | null
  /** How many codes the whole proof has. */
  codes: number
}

/** This entry and the dark codes lead to the checkpoint; drawn, because that is easier than said. */
export function ProofTree({ proof }: { proof: Proof }) {
  const left = proof.neighbourSide === 'right'
  const leaf = left ? 'M70 98V116H38V132' : 'M70 98V116H104V132'
  const names = left ? [String(proof.index), proof.neighbour] : [proof.neighbour, String(proof.index)]
  return (
    <>
      <p className="sr">
        Entry {proof.index} joins its neighbour. Their pair joins the next, and so on up to the checkpoint.
      </p>
      <svg viewBox="0 0 268 164" className="tree" aria-hidden="true">
        <path d="M134 26V46M134 46H70V72M134 46H198V72M70 98V116H38V132M70 116H104V132M198 98V116H166V132M198 116H232V132" />
        <path className="on" d={`M134 26V46H70V72${leaf}`} />
        <Node kind="top" x={75} y={1} width={118} text="Checkpoint" />
        <Node kind="on" x={40} y={72} width={60} text="…" />
        <Node kind="help" x={168} y={72} width={60} text={proof.upper} />
        <Node kind={left ? 'leaf' : 'help'} x={7} y={133} width={58} text={names[0] ?? ''} />
        <Node kind={left ? 'help' : 'leaf'} x={75} y={133} width={58} text={names[1] ?? ''} />
        <Node kind="rest" x={143} y={133} width={50} text="" />
        <Node kind="rest" x={207} y={133} width={50} text="" />
      </svg>
      <p className="meta">
        This entry and the dark codes lead to the checkpoint. Change one letter and they do not.{' '}
        {proof.neighbourErased !== null &&
          `Entry ${proof.neighbourErased} still counts, though its words are gone. `}
        ({proof.codes} codes in all, two shown.)
      </p>
    </>
  )
}

interface NodeProps {
  kind: 'top' | 'on' | 'help' | 'leaf' | 'rest'
  x: number
  y: number
  width: number
  text: string
}

function Node({ kind, x, y, width, text }: NodeProps) {
  return (
    <g className={kind}>
      <rect x={x} y={y} width={width} height="26" rx="3" />
      <text x={x + width / 2} y={y + 17.5}>
        {text}
      </text>
    </g>
  )
}
