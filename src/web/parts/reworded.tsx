import type { Verdict } from '../finding.ts'

/** A post's words with what was put right in them: purple is the mend, struck through is what it replaced. */
export type Rewording = readonly {
  kind: 'same' | 'removed' | 'added' | 'marked'
  words: string
  /** For `marked`: what still speaks of these words. */
  verdict?: Exclude<Verdict, 'mended'> | undefined
  /** For `marked`: number of the mark. */
  number?: number | undefined
}[]

/** The text as plain paragraphs: a blank line parts them, wherever in the rewording it stands. */
export function paragraphsOf(rewording: Rewording): Rewording[] {
  const paragraphs: Rewording[number][][] = [[]]
  for (const piece of rewording) {
    for (const [index, words] of piece.words.split(/\n{2,}/).entries()) {
      if (index > 0) paragraphs.push([])
      if (words !== '') paragraphs.at(-1)?.push({ ...piece, words })
    }
  }
  return paragraphs.filter(p => p.some(piece => piece.words.trim() !== ''))
}
