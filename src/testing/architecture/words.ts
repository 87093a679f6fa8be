import type { SourceFile } from './source.ts'
import { isTest, withoutComments } from './source.ts'

const NETWORKS = /facebook|instagram|twitter|youtube|linkedin|tiktok|class ?dojo|tapestry/i

/** Where a network's name is data and no decision hangs on it. */
export const NAMES_ARE_DATA: readonly RegExp[] = [
  /^src\/channels\/connectors\//,
  // Words that people write into a post: which network a phrase speaks of is what is being read.
  /^src\/signals\/(?:lists\/|links\.ts|own-accounts\.ts)/,
  // The names of controls, as the policy packs have them.
  /^src\/policy\/control-names\.ts/,
  // The columns of the register's file format.
  /^src\/people\/register-columns\.ts/,
  // Fictional accounts to look at.
  /^src\/demo\//,
  /^src\/web\/gallery\//,
]

/** A sentence for each line outside a connector on which a decision could hang on a network's name. */
export function networkBreaches(files: readonly SourceFile[], data = NAMES_ARE_DATA): string[] {
  return files
    .filter(
      ({ path }) => path.startsWith('src/') && !isTest(path) && !data.some(pattern => pattern.test(path)),
    )
    .flatMap(({ path, text }) =>
      withoutProse(text)
        .split('\n')
        .filter(line => NETWORKS.test(line))
        .map(line => `${path} names a network: ${line.trim()}`),
    )
}

/** `any` switches the compiler off where it stands. */
export function anyBreaches(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      ({ path, text }) => !isTest(path) && /[:<|,(]\s*any\b(?!\s*[(:.'])|\bas any\b/.test(codeOnly(text)),
    )
    .map(({ path }) => `${path} uses any`)
}

/** A folder of what belongs nowhere is where things go to be forgotten. */
export function folderBreaches(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.tsx?$)/.test(path))
    .map(({ path }) => `${path} is named after nothing`)
}

/** Without comments, sentences (what stands in quotes and has a space) and the examples of operations. */
function withoutProse(text: string): string {
  return withoutComments(text)
    .replaceAll(/\n\s*example\b[\s\S]*?(?=\n\s*exampleAs)/g, '')
    .replaceAll(/'[^'\n]* [^'\n]*'|"[^"\n]* [^"\n]*"|`[^`]* [^`]*`/g, "''")
}

/** Without comments and without what stands in quotes. */
function codeOnly(text: string): string {
  return withoutComments(text).replaceAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, "''")
}
