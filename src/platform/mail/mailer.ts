import { createTransport } from 'nodemailer'

/** Sends mail. A letter that was accepted twice is read twice; one that was lost is not read at all. */
export interface Mailer {
  /**
   * Resolves when the mail server has taken it.
   * @throws MailRefused
   */
  send(mail: Mail): Promise<void>
  close(): void
}

export interface Mail {
  /** One address. */
  to: string
  /** One line. */
  subject: string
  /** Plain text; there is no other body, so nothing in it can look like what it is not. */
  text: string
  /** The same for each attempt, so that a mail program can tell a second copy. */
  id: string
}

/** The server said no, or nothing. Its sentence is left out: it may quote the address. */
export class MailRefused extends Error {
  /** `for-good`: this address, or this letter, will never be taken. */
  readonly lasts: 'for-good' | 'for-now'
  /** The SMTP reply (550), or the code of the connection's error (ECONNREFUSED). */
  readonly code: string

  constructor(lasts: MailRefused['lasts'], code: string, cause: unknown) {
    super(`mail refused ${lasts}: ${code}`, { cause })
    this.name = 'MailRefused'
    this.lasts = lasts
    this.code = code
  }
}

/** How long a mail server may keep us waiting at each step. */
const PATIENCE_MS = 20_000

/**
 * A mailer over SMTP (RFC 5321).
 *
 * @param url `smtps://user:password@mail.school.example`, or `smtp://…`, which starts TLS where the server offers it.
 * @param from The address that mails come from.
 */
export function createMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // Nothing that is mailed is read from a file or fetched from an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = from.split('@').at(-1)!
  return {
    async send({ to, subject, text, id }) {
      try {
        await transport.sendMail({
          from,
          // As an object: a string would be read as a list, and a comma in it as a second reader.
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${host}>`,
          // RFC 3834: no holiday reply comes back.
          headers: { 'auto-submitted': 'auto-generated' },
        })
      } catch (cause) {
        const { responseCode, code } = cause as { responseCode?: number; code?: string }
        const forGood = responseCode !== undefined && responseCode >= 500
        throw new MailRefused(
          forGood ? 'for-good' : 'for-now',
          String(responseCode ?? code ?? 'unknown'),
          cause,
        )
      }
    },
    close: () => transport.close(),
  }
}
