import { pino, type DestinationStream, type Logger } from 'pino'

/**
 * The service's log: one JSON object a line. Only what the code names is written; should a header, a token or a patient
 * ever come near it all the same, these fields are taken out.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const secret = [
    'authorization',
    'access_token',
    'accessToken',
    'fhirAuthorization',
    'patientId',
    'patient',
    'prefetch.patient',
  ]
  const options = {
    level,
    base: { service: 'cart-prescreen' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: [...secret, ...secret.map((name) => `*.${name}`)], remove: true },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}
