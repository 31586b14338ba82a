export function pendingMigrations(connectionString: string): Promise<string[]>;
export function migrate(connectionString: string): Promise<string[]>;
