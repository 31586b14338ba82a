import { z } from 'zod';

/** Control characters other than tab and line ends, and halves of surrogate pairs. */
const UNSTORABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/**
 * Text as it can be stored. What is pasted from other programs may carry invisible characters that PostgreSQL
 * refuses, and with them the whole sheet; they mean nothing and are left out.
 */
export const storableText = () => z.string().overwrite((text) => text.replace(UNSTORABLE, ''));

/** The id of a row, as a form or an address names it. */
export const rowId = () => storableText().min(1).max(64);
