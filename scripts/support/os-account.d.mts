export type OsAccount = { uid: number; gid: number };

export function databaseAccount(existingData?: string): OsAccount | undefined;
export function canReach(folder: string, account: OsAccount | undefined): boolean;
