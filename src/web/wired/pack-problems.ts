import type { ApiError } from '../api/error.ts'
import type { PackProblem } from '../pages/set-up/policy-step.tsx'

/** `text:12:5 rules[0].id`, as `governance.adopt-policy` names a place of the pack. */
const place = /^text:(\d+):/

/** What the server said about a policy pack, line by line; a refusal that names no line is told as it is. */
export function packProblems(error: Pick<ApiError, 'fields' | 'message'> | null): PackProblem[] {
  if (error === null) return []
  if (error.fields.length === 0) return [{ line: null, message: error.message }]
  return error.fields.map(({ field, message }) => {
    const line = place.exec(field)?.[1]
    return line === undefined
      ? { line: null, message }
      : { line: Number(line), message: message.replace(/^Line \d+: /, '') }
  })
}

/** What a version is called, by its file: "our-policy.yaml" is "our policy". */
export const labelOf = (filename: string): string =>
  filename
    .replace(/\.ya?ml$/i, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim()
    .slice(0, 80) || 'Our own policy'
