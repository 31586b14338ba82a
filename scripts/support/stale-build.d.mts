/** Whether the production build was made from the sources as they are now. */
export function isBuildFresh(): boolean;
