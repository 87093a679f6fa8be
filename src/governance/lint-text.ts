import type { FieldError } from '../platform/errors.ts'
import { AppError } from '../platform/errors.ts'
import { keptPack, packHash } from './compiled-packs.ts'
import type { Pack } from '../policy/pack/pack-schema.ts'
import { readPack } from '../policy/pack/read-pack.ts'

/** Enough to start mending; a file that is no pack at all would say hundreds. */
const MOST_ERRORS = 50

/**
 * The pack of a text. One that this process has compiled was linted then, and is not read again: the first
 * policy takes some 200 ms.
 * @throws AppError `invalid-input` with one field error per mistake: `text:12:5 rules[0].id` is the line, the
 *   column and the path, and the message says what would be right.
 */
export function lintText(text: string): Pack {
  const kept = keptPack(packHash(text))
  if (kept) return kept.pack
  const { pack, problems } = readPack(text)
  if (pack) return pack
  const fields = problems
    .filter(problem => problem.level === 'error')
    .slice(0, MOST_ERRORS)
    .map(({ line, col, path, wrong, right }): FieldError => ({
      field: `text:${line}:${col}${path ? ` ${path}` : ''}`,
      message: `Line ${line}: ${wrong}; ${right}.`,
    }))
  throw new AppError('invalid-input', 'The policy pack has mistakes. Mend the lines named here.', { fields })
}
