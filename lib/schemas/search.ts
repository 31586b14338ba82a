import { z } from 'zod';
import { MAX_QUERY_LENGTH } from '../domain/search/fold-text';
import { storableText } from './storable-text';

/** What is looked for; what is malformed finds nothing. */
export const searchParamsSchema = z.object({
  q: storableText()
    .transform((text) => text.trim().slice(0, MAX_QUERY_LENGTH))
    .catch(''),
});
