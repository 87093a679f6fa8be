/** The secret of an `otpauth://` address, in groups of four as people type it. Key URI format of Google Authenticator. */
export function secretOfUri(uri: string): string {
  const secret = URL.canParse(uri) ? (new URL(uri).searchParams.get('secret') ?? '') : ''
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ')
}
