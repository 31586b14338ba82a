/** The database layer knows what its client throws; the wrappers of actions, routes and pages ask through here. */
export { translateError } from '@/lib/db/translate-error';
