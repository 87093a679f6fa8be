/**
 * What the tiers say of school comments that they did not learn from: each third of them is read by heads that learned
 * from the other two and from all other texts. Formulas and cuts are chosen on these scores.
 */
import { headAt } from '../src/signals/heads/head-names.ts'
import { layeredScores } from '../src/signals/heads/layered-heads.ts'
import { linearScores } from '../src/signals/heads/linear-heads.ts'
import type { Unseen } from './fit-formula.ts'
import { fitOwn, joinParts, type Part, type Tiers, type TrainingExample } from './fit-tiers.ts'

const folds = 3

export function crossValidate(
  school: readonly TrainingExample[],
  others: readonly TrainingExample[],
  general: Part,
  say: (line: string) => void,
): Unseen[] {
  const unseen: Unseen[] = []
  for (let fold = 0; fold < folds; fold++) {
    say(`Fold ${fold + 1} of ${folds}.`)
    const tiers = joinParts(fitOwn([...school.filter((_, at) => at % folds !== fold), ...others]), general)
    school.forEach((example, at) => {
      if (at % folds === fold) unseen[at] = seenBy(tiers, example)
    })
  }
  return unseen
}

export function seenBy(
  { first, own, broad }: Tiers,
  { row, features, vector, lexicons }: TrainingExample,
): Unseen {
  return {
    tiers: [linearScores(first, features), layeredScores({ own, broad }, vector)],
    lexicons,
    targets: row.targets,
    keep: row.targets[headAt.concern] === 0,
  }
}
