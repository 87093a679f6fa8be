import pino from 'pino'

export type Log = pino.Logger

/**
 * The log of the server: what happened, in codes and ids. Never a body, a name, an address with a token in
 * it, or a header: a log is copied to places where a pupil's name must not go. `redact` is the second lock.
 */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: label => ({ level: label }) },
    redact: {
      paths: [
        '*.password',
        '*.token',
        '*.authorization',
        '*.cookie',
        '*.text',
        '*.name',
        '*.email',
        'req',
        'res',
      ],
      censor: '[not logged]',
    },
    serializers: { err: errorForLog },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** Of an error the class, the code and the place: its message may quote what somebody wrote. */
function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  // The stack begins with the message, whose lines may look like frames.
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
  return { type: error.name, code, at: frames.slice(0, 8).map(frame => frame.trim()) }
}
