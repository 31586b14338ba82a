import pino from 'pino';

/** One line of JSON an event, to standard output; values typed by users are not logged. */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  redact: ['password', '*.password', 'token', '*.token'],
});
