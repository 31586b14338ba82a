/** What a server action answers: data, or a problem the form can show beside what was typed. */
export type ActionResult<T> = { ok: true; data: T } | { ok: false; problem: Problem };

export type Problem = {
  /** One of the product's error codes (`lib/errors.ts`). */
  code: string;
  message: string;
  /** Path of the field → message, for `invalidInput`. */
  fields: Record<string, string>;
  detail: Record<string, unknown>;
};
