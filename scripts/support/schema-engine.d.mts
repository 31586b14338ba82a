export function draftMigration(connectionString: string): Promise<string>;
